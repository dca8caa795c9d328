using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>One browser: cookies, perhaps a person signed in, pages and forms. It can also run use cases as that person.</summary>
public sealed class Client
{
    private readonly SamlopHost host;
    private readonly Member? member;
    private readonly bool anew;
    private readonly CookieContainer cookies = new();
    private bool signedIn;

    internal Client(SamlopHost host, Member? member, bool anew = false)
    {
        this.host = host;
        this.member = member;
        this.anew = anew;
        Http = host.Connect(new RedirectHandler(10), new TwiceHandler(host), new CookieContainerHandler(cookies), new WitnessHandler(host.Witness));
        Direct = host.Connect(new TwiceHandler(host), new CookieContainerHandler(cookies), new WitnessHandler(host.Witness));
    }

    /// <summary>For requests that are not pages. Call <see cref="SignIn"/> first where somebody must be signed in.</summary>
    public HttpClient Http { get; }

    /// <summary>As <see cref="Http"/>, and does not follow redirects.</summary>
    public HttpClient Direct { get; }

    public async Task<Page> Get(string url)
    {
        await SignIn();
        return await Page.Read(this, await Http.GetAsync(new Uri(url, UriKind.Relative)));
    }

    /// <summary>Gets the page and submits a form on it; see <see cref="Page.Post"/>.</summary>
    public async Task<Page> Post(string url, string form, params (string Field, string? Value)[] fields) => await (await Get(url)).Post(form, fields);

    /// <summary>Runs a use case as the person, as a form would.</summary>
    public async Task<Outcome<TResult>> Submit<TUse, TInput, TResult>(IInput<TUse, TInput, TResult> input, string? token = null)
        where TUse : class, IUseCase<TInput, TResult>
        where TInput : IInput<TUse, TInput, TResult>
    {
        var actor = member is null ? Actor.Nobody : await host.ActorOf(member);
        return await host.Services.GetRequiredService<Runner>().Run(input, actor, token is null ? null : new Sending<TResult>(token));
    }

    public string? Cookie(string name) => cookies.GetCookies(Http.BaseAddress!)[name]?.Value;

    /// <summary>As when the browser has lost the cookie.</summary>
    public void Forget(string name) => cookies.GetCookies(Http.BaseAddress!)[name]!.Expired = true;

    /// <summary>Chooses the language of the pages, as the language switch does.</summary>
    public async Task<Client> In(string language)
    {
        (await Direct.GetAsync(new Uri($"/sprak/{language}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return this;
    }

    /// <summary>
    /// Goes on in the session that the member has in this host, or signs in through the demonstration's own door and chooses the organisation.
    /// </summary>
    public async Task SignIn()
    {
        if (member is null || signedIn) return;
        signedIn = true;
        if (!anew && await host.Sessions.Of(member) is { } key)
        {
            cookies.Add(Http.BaseAddress!, new Cookie(SharedSessions.CookieName, key));
            return;
        }

        (await PostBare("/logg-inn/persona", ("person", member.Id.Value.ToString()), ("til", "/"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var chosen = await PostBare(AccessUrls.ActFor, ("organisation", member.Organisation.Id.Value.ToString()), ("til", "/"));
        // A person whose membership does not hold today is signed in as nobody; the test may want to see just that.
        if (chosen.StatusCode == HttpStatusCode.Forbidden) return;
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        if (!anew) host.Sessions.Keep(member, Cookie(SharedSessions.CookieName)!);
    }

    /// <summary>Posts to an address with a valid antiforgery token, without a page.</summary>
    public async Task<HttpResponseMessage> PostBare(string url, params (string Field, string Value)[] fields)
    {
        var token = Antiforgery();
        using var content = new FormUrlEncodedContent(fields.Append((token.FormFieldName, token.RequestToken!)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await Direct.PostAsync(new Uri(url, UriKind.Relative), content);
    }

    // A token as the program would put it on a page for whoever this browser is signed in as.
    private AntiforgeryTokenSet Antiforgery()
    {
        using var scope = host.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (Cookie(SharedSessions.CookieName) is { } session)
        {
            http.Request.Headers.Cookie = $"{SharedSessions.CookieName}={session}";
            http.User = Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(http).GetAwaiter().GetResult().Principal ?? new();
        }

        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(http);
        cookies.Add(Http.BaseAddress!, new Cookie("samlop-skjema", tokens.CookieToken));
        return tokens;
    }
}
