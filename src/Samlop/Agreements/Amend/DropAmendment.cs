using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Sign;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Forkast endringen: a party says why what was written since is given up. The agreement says again what all have signed, and what was
/// approved into the change falls with it.
/// </summary>
[Process("agreements.amendment-dropped")]
public sealed class DropAmendment(AppDb db, AgreementContents contents, AgreementAmendments amendments)
    : IUseCase<DropAmendment.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<DropAmendment, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>SHA-256 of what was written as the page showed it.</summary>
        public string? Seen { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A change of what is signed was given up.</summary>
    [Event("agreements.amendment.dropped")]
    public sealed record AmendmentDropped(AgreementId Agreement, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AmendmentDropped), Number);
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<AmendmentDropped>(
        "agreements.amendment.dropped", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_AmendmentDropped), happened.Number, left: nameof(AgreementsText.Notice_LeftDropped)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayDropAmendment() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        var draft = await contents.Read(agreement, await db.NamesOf(agreement), cancel);
        if (draft.Content.Hash() != input.Seen) return Refusal.ChangedSinceOpened;

        await amendments.Drop(agreement, actor, reason, change, cancel);
        return new Done();
    }
}

/// <summary>
/// Gives up what was written of a change, part by part, so that the agreement says what all have signed: by itself, or as the agreement
/// ends.
/// </summary>
public sealed class AgreementAmendments(AppDb db, AgreementContents contents, CaseRegister cases)
{
    /// <param name="reason">In words; null where the ending of the agreement says it.</param>
    public async Task Drop(Agreement agreement, Actor actor, string? reason, Change change, CancellationToken cancel)
    {
        var (number, since) = (agreement.SignedVersion!.Value, agreement.AmendingSince!.Value);
        var signed = await db.SignedContent(agreement, cancel);
        var (gone, back) = agreement.DropAmendment(signed, OsloClock.DateIn(change.At));
        foreach (var part in contents.Of(agreement))
            await part.Restore(agreement, signed.Parts.GetValueOrDefault(part.Code), actor.User, change.At, cancel);
        change.Record(new DropAmendment.AmendmentDropped(agreement.Id, number), reason);

        foreach (var party in gone)
        {
            await cases.RemoveParty(agreement.Id.Value, party.Organisation, cancel);
            change.Record(new PartyRemoved(party.Id, agreement.Id, null));
        }

        foreach (var party in back) change.Record(new AddParty.PartyPutBack(party.Id, agreement.Id));

        var approved = await db.Rows<AgreementProposal>().Of(agreement)
            .Where(AgreementProposal.ApprovedInto(since)).OrderBy(p => p.At)
            .ToListAsync(cancel);
        foreach (var proposal in approved)
        {
            proposal.Fall(change.At);
            change.Record(new ProposalFell(proposal.Id, agreement.Id, proposal.Topic));
        }
    }
}
