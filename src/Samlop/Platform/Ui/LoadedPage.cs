using Microsoft.AspNetCore.Components;

namespace Samlop.Platform.Ui;

/// <summary>
/// A page that reads before it is drawn the first time. Without this a page is drawn once while it waits for the database, with nothing
/// read: what it then draws ("not found", with status 404) cannot be taken back.
/// </summary>
public abstract class LoadedPage : ComponentBase
{
    /// <summary>Reads what the page shows. Parameters from the route, the query and the form are set.</summary>
    protected abstract Task Load();

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }
}
