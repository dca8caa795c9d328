using Microsoft.AspNetCore.Components;

namespace Samlop.Platform.Ui;

/// <summary>A part of a page that looks otherwise where the page shows errors.</summary>
public abstract class ErrorAware : ComponentBase, IDisposable
{
    private IDisposable? listening;

    [CascadingParameter] public HttpContext? Http { get; set; }

    protected bool HasErrors => Http is not null && PageErrors.Of(Http).Any;

    protected override void OnInitialized()
    {
        if (Http is not null) listening = PageErrors.Of(Http).Draws(StateHasChanged);
    }

    public void Dispose()
    {
        listening?.Dispose();
        GC.SuppressFinalize(this);
    }
}
