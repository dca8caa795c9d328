using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Tests.Platform.Ui;

/// <summary>A component as HTML in bokmål, at an address, on 7 March 2022.</summary>
public static class Rendered
{
    public static async Task<IHtmlDocument> Component<TComponent>(string address = "/", params (string Name, object? Value)[] parameters) where TComponent : IComponent =>
        await Fragment(address, builder =>
        {
            builder.OpenComponent<TComponent>(0);
            foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        });

    public static async Task<IHtmlDocument> Fragment(string address, RenderFragment content)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Bokmål.Culture;
        var http = new DefaultHttpContext();
        var parts = address.Split('?');
        http.Request.Path = parts[0];
        http.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : null);
        await using var services = new ServiceCollection()
            .AddSingleton(new OsloClock(new Noon()))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CascadingValue<HttpContext>>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Value"] = http,
                ["ChildContent"] = content,
            }));
            return root.ToHtmlString();
        });
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2022, 3, 7, 11, 0, 0, TimeSpan.Zero);
    }
}
