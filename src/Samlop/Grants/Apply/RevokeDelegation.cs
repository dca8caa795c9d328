using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>Trekk fullmakten tilbake: from now on nobody confirms under it. What was confirmed under it stands.</summary>
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
    [Event("grants.delegation.revoked"), Was("DelegationRevoked")]
    public sealed record DelegationRevoked(DelegationId Delegation, OrganisationId County) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Delegation).And(County);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_DelegationRevoked), Named.PersonOf(Delegation));
    }

    public static NoticeKind TellsDelegate { get; } = NoticeKind.Of<DelegationRevoked>(
        "grants.delegation.revoked", GrantNotices.Applying, "the one who had it",
        async (happened, occasion) =>
        {
            var to = await occasion.Db.Rows<Delegation>().All(Because.WhoWaitsIsTold)
                .Where(d => d.Id == happened.Delegation).Select(d => (UserId?)d.To).SingleAsync(occasion.Cancel);
            return new Told(Phrase.In<ApplyText>(nameof(ApplyText.Notice_DelegationRevoked)), ApplyUrls.Delegations, Readers.Of(to));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = new DelegationId(input.Delegation);
        var delegation = await db.Rows<Delegation>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (delegation is null) return Refusal.NotFound;
        if (delegation.Revoke(actor.User, clock.Today, change.At) is { } no) return no;

        change.Record(new DelegationRevoked(delegation.Id, delegation.County));
        return new Done();
    }
}
