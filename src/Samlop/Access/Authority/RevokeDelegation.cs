using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>Trekk fullmakten tilbake: from now on nobody acts under it. What was done under it stands.</summary>
[Process("DelegationRevoked")]
public sealed class RevokeDelegation(AppDb db, OsloClock clock) : IUseCase<RevokeDelegation.Input, Done>
{
    public static Permission Needs => GiveDelegation.Needs;

    public sealed class Input : IInput<RevokeDelegation, Input, Done>
    {
        /// <summary>From the button that was pressed.</summary>
        public Guid Delegation { get; set; }
    }

    /// <summary>The authority was taken back.</summary>
    [Event("access.delegation.revoked"), Was("grants.delegation.revoked", "DelegationRevoked")]
    public sealed record DelegationRevoked(DelegationId Delegation, [Was("county")] OrganisationId Organisation) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Delegation).And(Organisation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AuthorityText>(nameof(AuthorityText.Told_DelegationRevoked), Named.PersonOf(Delegation));
    }

    public static NoticeKind TellsDelegate { get; } = NoticeKind.Of<DelegationRevoked>(
        "access.delegation.revoked", AuthorityNotices.Group, "the one who had it",
        async (happened, occasion) =>
        {
            var to = await occasion.Db.Rows<Delegation>().All(Because.WhoHasAuthorityIsTold)
                .Where(d => d.Id == happened.Delegation).Select(d => (UserId?)d.To).SingleAsync(occasion.Cancel);
            return new Told(
                Phrase.In<AuthorityText>(nameof(AuthorityText.Notice_DelegationRevoked)), AuthorityUrls.Delegations, Readers.Of(to));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = new DelegationId(input.Delegation);
        var delegation = await db.Rows<Delegation>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (delegation is null) return Refusal.NotFound;
        if (delegation.Revoke(actor.User, clock.Today, change.At) is { } no) return no;

        change.Record(new DelegationRevoked(delegation.Id, delegation.Organisation));
        return new Done();
    }
}
