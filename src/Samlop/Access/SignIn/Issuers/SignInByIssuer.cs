using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Groups;
using Samlop.Access.SignIn.Confirm;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>Signs in whom an issuer has told of, where they are known here.</summary>
internal sealed class SignInByIssuer(
    AppDb db, ViewerLookup viewers, IdentityHash hash, SignInCarried carried, ConfirmSignIn confirm, Runner runner,
    SecurityLog log)
{
    /// <returns>Where to go on.</returns>
    public async Task<string> Complete(
        HttpContext http, Issuer issuer, ClaimsPrincipal told, AuthenticationProperties? asked, string? to)
    {
        var proof = TokenRules.Read(issuer, told, hash);
        if (ConfirmSignIn.Asked(asked) is { } who && await confirm.Complete(http, issuer, proof, who, to) is { } confirmed)
            return confirmed;
        var invitation = to is not null && to == carried.Invitation(http) ? to : null;
        if (await db.KnownBy(proof, http.RequestAborted) is not var (user, identity))
        {
            if (invitation is not null)
            {
                carried.Keep(http, invitation, proof);
                return invitation;
            }

            log.SignInStopped(http, issuer.Name, nameof(SignInStop.Unknown), "");
            return IssuerUrls.Stopped(SignInStop.Unknown, issuer);
        }

        var held = await viewers.HeldBy(user.Id, http.RequestAborted);
        var chosen = issuer.Kind is IssuerKind.Ansattporten
            ? await Chosen(TokenRules.ChosenOrganisations(issuer, told), held, http.RequestAborted)
            : held.Count == 0 ? null : held[0];
        // Chosen at the issuer or not at all: no other organisation is taken in its place.
        var claims = issuer.Kind is IssuerKind.Ansattporten && chosen is null && held.Count > 0
            ? ViewerLookup.ClaimsWithoutOrganisation(user.Id)
            : ViewerLookup.ClaimsOf(user.Id, chosen);
        await SignInEndpoints.SignIn(http, null, claims, SessionOrigin.Of(proof, identity));
        log.SignedIn(http, user.Id);
        await ProposeRoles(http, issuer, user.Id, told);

        if (chosen is not null) return to ?? "/oppgaver";
        if (invitation is not null)
        {
            carried.Keep(http, invitation, proof);
            return invitation;
        }

        return IssuerUrls.Stopped(held.Count == 0 ? SignInStop.WithoutRole : SignInStop.WithoutRight, issuer);
    }

    /// <summary>What the person's groups stand for is proposed to those who give roles. Whatever comes of it, they are signed in.</summary>
    private async Task ProposeRoles(HttpContext http, Issuer issuer, UserId user, ClaimsPrincipal told)
    {
        if (issuer.Groups.Count == 0) return;
        try
        {
            var groups = TokenRules.GroupsIn(told);
            if (groups.IsOverage)
            {
                log.GroupsNotTold(http, issuer.Name, user);
                return;
            }

            var outcome = await runner.Run(
                new ProposeByGroups.Input { User = user, Issuer = issuer.Name, Groups = [.. groups.All] }, Actor.System,
                cancel: http.RequestAborted);
            if (!outcome.Succeeded) log.RolesNotProposed(http, issuer.Name, user, nameof(Refusal));
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
        {
            log.RolesNotProposed(http, issuer.Name, user, failure.GetBaseException().GetType().Name);
        }
    }

    private async Task<HeldAt?> Chosen(IReadOnlyList<string> numbers, IReadOnlyList<HeldAt> held, CancellationToken cancel)
    {
        if (numbers.Count == 0) return null;
        var ids = held.Select(at => at.Organisation).ToList();
        var chosen = await db.Set<Organisation>().Where(o => ids.Contains(o.Id) && o.Number != null && numbers.Contains(o.Number))
            .Select(o => o.Id).ToListAsync(cancel);
        return held.FirstOrDefault(at => chosen.Contains(at.Organisation));
    }
}
