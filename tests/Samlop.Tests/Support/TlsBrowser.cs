using System.Net;
using AngleSharp.Html.Parser;

namespace Samlop.Tests.Support;

/// <summary>A browser in front of the program as it is in production: over TLS through the proxy, with the cookies that it is given.</summary>
internal sealed class TlsBrowser(SamlopHost host)
{
    private readonly HttpClient http = host.Connect(new WitnessHandler(host.Witness));

    public Dictionary<string, string> Cookies { get; } = [];

    public Task<HttpResponseMessage> Get(string url) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative)));

    /// <summary>Follows what stays on the site; the page that it ends on, with its address.</summary>
    public async Task<(string Url, string Text)> Follow(string url)
    {
        for (var steps = 0; steps < 10; steps++)
        {
            var answer = await Get(url);
            if (answer.StatusCode != HttpStatusCode.Redirect) return (url, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            url = answer.Headers.Location!.ToString();
            if (!url.StartsWith('/')) return (url, "");
        }

        throw new InvalidOperationException($"Round and round: {url}");
    }

    /// <summary>Sends the form on a page that has this name or action, with all that stands in it.</summary>
    public async Task<HttpResponseMessage> Post(string url, string form, params (string Name, string Value)[] typed)
    {
        var page = new HtmlParser().ParseDocument(await (await Get(url)).Content.ReadAsStringAsync());
        var found = page.QuerySelectorAll("form").First(f => f.GetAttribute("action") == form
            || f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        var fields = found.QuerySelectorAll("input[name]").Where(field => field.GetAttribute("type") is not "radio" || field.HasAttribute("checked"))
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""))
            .Where(field => !typed.Any(t => field.Key.EndsWith(t.Name, StringComparison.Ordinal)))
            .Concat(typed.Select(t => KeyValuePair.Create(found.QuerySelectorAll("[name]").Select(f => f.GetAttribute("name")!)
                .First(name => name.EndsWith(t.Name, StringComparison.Ordinal)), t.Value))).ToList();
        var to = found.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return await Send(new HttpRequestMessage(HttpMethod.Post, new Uri(to, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields),
        });
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Host = "samlop.example.no";
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await http.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            set.ShouldContain("secure", Case.Insensitive);
            set.ShouldContain("path=/;", Case.Insensitive);
            var (name, value) = (set[..set.IndexOf('=', StringComparison.Ordinal)], set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]);
            name.ShouldStartWith("__Host-");
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }

        return answer;
    }
}
