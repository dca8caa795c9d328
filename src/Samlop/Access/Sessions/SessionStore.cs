using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Sessions;

/// <summary>
/// Keeps sessions in the database, so that they survive a restart, are the same for all instances and can be ended. Runs on the system's
/// clock: a demonstration at another day must not end people's sessions.
/// </summary>
public sealed class SessionStore(IAppDbSource source, OsloClock clock, TimeProvider time, SecurityLog log) : ITicketStore
{
    // Writing at every request would make every page a write; once a minute is exact enough for an idle limit of an hour.
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => Store(ticket, null);

    /// <summary>As above, with which family of browsers signed in, and nothing more of what it says of itself.</summary>
    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        Store(ticket, BrowserFamily.Of(httpContext.Request.Headers.UserAgent));

    private async Task<string> Store(AuthenticationTicket ticket, string? browser)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        var person = new UserId(Guid.Parse(ticket.Principal.FindFirstValue(ViewerLookup.UserClaim)!));
        var started = ticket.Properties.IssuedUtc is { } issued && issued < now ? issued : now;
        await using var db = source.Open();
        var content = TicketSerializer.Default.Serialize(ticket);
        var origin = SessionOrigin.In(ticket.Properties);
        db.Add(new Session
        {
            KeyHash = Hash(key),
            User = person,
            Issuer = origin?.Issuer,
            IssuerSession = origin?.Session,
            Identity = origin?.Identity,
            Browser = browser,
            Ticket = content,
            Started = started,
            LastSeen = now,
        });
        db.AllowChanges();
        await db.SaveChangesAsync();
        await Note(db, person, ticket.Principal);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = Hash(key);
        var content = TicketSerializer.Default.Serialize(ticket);
        await using var db = source.Open();
        await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, content));
    }

    /// <summary>As below, and the request knows which session it belongs to.</summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (await Held(key) is not { } session) return null;
        var ticket = TicketSerializer.Default.Deserialize(session.Ticket);
        httpContext.Features.Set(new CurrentSession(session.KeyHash, session.Started, SessionOrigin.In(ticket?.Properties)?.ConfirmedAt));
        return ticket;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await Held(key) is { } session ? TicketSerializer.Default.Deserialize(session.Ticket) : null;

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var db = source.Open();
        await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>The person's sessions that hold now, the last seen first.</summary>
    public async Task<IReadOnlyList<Session>> Of(UserId person, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var db = source.Open();
        var sessions = await db.Set<Session>()
            .Where(s => s.User == person)
            .OrderByDescending(s => s.LastSeen)
            .ThenBy(s => s.KeyHash)
            .ToListAsync(cancel);
        return [.. sessions.Where(s => s.HoldsAt(now))];
    }

    /// <summary>
    /// Ends one of the person's sessions; the next request with it is nobody's. False where the person has no such session.
    /// </summary>
    public async Task<bool> End(UserId person, string keyHash, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await db.Set<Session>().Where(s => s.User == person && s.KeyHash == keyHash).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Ends all the person's sessions but one; returns how many.</summary>
    public async Task<int> EndOthers(UserId person, string keyHash, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await db.Set<Session>().Where(s => s.User == person && s.KeyHash != keyHash).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends the sessions that were begun in a session of an issuer, which is over there; returns how many.</summary>
    public async Task<int> EndAt(string issuer, string session, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await db.Set<Session>().Where(s => s.Issuer == issuer && s.IssuerSession == session).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Deletes the sessions that are over, whether by the idle limit or by the absolute one.</summary>
    public async Task RemoveEnded(CancellationToken cancel)
    {
        var seenBefore = time.GetUtcNow() - Session.IdleLimit;
        var startedBefore = time.GetUtcNow() - Session.AbsoluteLimit;
        await using var db = source.Open();
        await db.Set<Session>().Where(s => s.LastSeen <= seenBefore || s.Started <= startedBefore).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The roles that the session acts with are in use: told to the day, once a day.</summary>
    private async Task Note(AppDb db, UserId person, ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ViewerLookup.OrganisationClaim), out var id)) return;
        var (organisation, today) = (new OrganisationId(id), clock.Today);
        await db.HeldOn(today).Where(m => m.User == person && m.Organisation == organisation && (m.LastUsed == null || m.LastUsed < today))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LastUsed, today));
    }

    private async Task<Session?> Held(string key)
    {
        var hash = Hash(key);
        var now = time.GetUtcNow();
        await using var db = source.Open();
        var found = await db.Set<Session>().Where(s => s.KeyHash == hash)
            .Select(s => new
            {
                Session = s,
                IsUntied = s.Identity != null && db.Set<UserIdentity>().Any(i => i.Id == s.Identity && i.EndedAt != null),
            }).SingleOrDefaultAsync();
        if (found?.Session is not { } session) return null;
        if (found.IsUntied || !session.HoldsAt(now))
        {
            if (await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteDeleteAsync() > 0) log.SessionOver(session.User);
            return null;
        }

        if (now - session.LastSeen > SeenPrecision)
        {
            await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeen, now));
        }

        return session;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
