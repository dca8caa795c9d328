using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>Forkast endringen: what was written since is given up, and the agreement says again what all have signed.</summary>
[Process("agreements.amendment-dropped")]
public sealed class DropAmendment(AppDb db, AgreementAmendments amendments) : IUseCase<DropAmendment.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<DropAmendment, Input, Done>
    {
        public AgreementId Agreement { get; set; }
    }

    /// <summary>A change of what is signed was given up.</summary>
    [Event("agreements.amendment.dropped")]
    public sealed record AmendmentDropped(AgreementId Agreement, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AmendmentDropped), Number);
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.Of<AmendmentDropped>(
        "agreements.amendment.dropped", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_AmendmentDropped), happened.Number));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayDropAmendment() is { } no) return no;

        await amendments.Drop(agreement, actor.User, change, cancel);
        return new Done();
    }
}

/// <summary>
/// Gives up what was written of a change, part by part, so that the agreement says what all have signed: by itself, or as the agreement
/// ends.
/// </summary>
public sealed class AgreementAmendments(AppDb db, AgreementContents contents, CaseRegister cases)
{
    public async Task Drop(Agreement agreement, UserId by, Change change, CancellationToken cancel)
    {
        var number = agreement.SignedVersion!.Value;
        var text = await db.Rows<AgreementVersionText>().Of(agreement).SingleAsync(t => t.Number == number, cancel);
        var signed = AgreementContent.Read(text.Json);
        foreach (var part in contents.Of(agreement))
            await part.Restore(agreement, signed.Parts.GetValueOrDefault(part.Code), by, change.At, cancel);
        var (gone, back) = agreement.DropAmendment(signed, OsloClock.DateIn(change.At));
        foreach (var party in gone) await cases.RemoveParty(agreement.Id.Value, party.Organisation, cancel);
        foreach (var party in back)
            await cases.AddParty(agreement.Id.Value, new OpenedFor(party.Organisation, AgreementCases.Party), cancel);
        change.Record(new DropAmendment.AmendmentDropped(agreement.Id, number));
    }
}
