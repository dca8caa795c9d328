using System.Net;
using System.Text.RegularExpressions;

namespace Samlop.BrowserTests.Support;

/// <summary>Somebody with cookies and forms and no browser, who goes on where they were when the program is started again elsewhere.</summary>
public sealed partial class PlainVisitor : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1) });

    /// <summary>Where the program is now.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1");

    public async Task<string> Read(string url)
    {
        using var answer = await http.GetAsync(new Uri(Address, url));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task SignInAs(string persona)
    {
        var form = await Form("/logg-inn", $">{persona}<");
        (await Send(form)).ShouldBe("/oppgaver");
    }

    /// <summary>The form on the page whose content holds the words, filled in and ready to send.</summary>
    public async Task<FilledForm> Form(string url, string words, params (string Field, string Value)[] typed)
    {
        var page = await Read(url);
        var form = Forms().Matches(page).FirstOrDefault(match => match.Value.Contains(words, StringComparison.Ordinal)) ?? throw new ShouldAssertException($"No form with {words} on {url}");
        var hidden = Hidden().Matches(form.Value).Select(input => Attributes().Matches(input.Value).ToDictionary(a => a.Groups[1].Value, a => WebUtility.HtmlDecode(a.Groups[2].Value), StringComparer.Ordinal));
        var action = Attributes().Matches(form.Value).First(a => a.Groups[1].Value == "action").Groups[2].Value;
        return new FilledForm(WebUtility.HtmlDecode(action), [.. hidden.Select(a => KeyValuePair.Create(a["name"], a.GetValueOrDefault("value", ""))), .. typed.Select(t => KeyValuePair.Create(t.Field, t.Value))]);
    }

    /// <returns>Where the program sent us, which is its word that the form is taken in.</returns>
    public async Task<string> Send(FilledForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        using var answer = await http.PostAsync(new Uri(Address, form.Action), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, form.Action);
        var to = answer.Headers.Location!;
        return to.IsAbsoluteUri ? to.PathAndQuery : to.ToString();
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attributes();
}

/// <summary>A form as it will be sent, its once-token included, so that it can be sent again.</summary>
public sealed record FilledForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields);
