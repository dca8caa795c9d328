using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samlop.Access.Sessions;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>
/// The session of each member in a host: whoever is signed in once goes on in it, also in the next browser. Sign-in itself is tested in
/// browsers that share nothing.
/// </summary>
internal sealed class SharedSessions(SamlopHost host)
{
    public const string CookieName = "samlop-okt";

    // Well within the idle limit, so that a test that waits for the limit does not begin near it.
    private static readonly TimeSpan Shared = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(UserId, OrganisationId), (string Cookie, DateTimeOffset Since)> cookies = new();

    public void Keep(Member member, string cookie) => cookies[(member.Id, member.Organisation.Id)] = (cookie, host.Time.Now);

    /// <summary>The cookie of a session that holds; null where a new one must be begun, for instance since the clock was moved.</summary>
    public async Task<string?> Of(Member member)
    {
        if (!cookies.TryGetValue((member.Id, member.Organisation.Id), out var shared)) return null;
        var since = host.Time.Now - shared.Since;
        if (since < TimeSpan.Zero || since >= Shared) return null;
        return await host.Services.GetRequiredService<SessionStore>().RetrieveAsync(KeyIn(shared.Cookie)) is null ? null : shared.Cookie;
    }

    // The cookie holds a ticket, protected, that says the key alone.
    private string KeyIn(string cookie) =>
        host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme)
            .TicketDataFormat.Unprotect(cookie)!.Principal.Claims.Single().Value;
}
