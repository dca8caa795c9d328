using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.AfterTrial;

/// <summary>
/// Beslutte å ta over: the party that is to take over what a grant pays says that it is decided. It waits for nobody's signature: that it
/// is to take over is what all have signed.
/// </summary>
[Process("agreements.succession-decided")]
public sealed class DecideSuccession(AppDb db, OsloClock clock, IEnumerable<IAgreementPart> parts) : IUseCase<DecideSuccession.Input, Done>
{
    public static readonly Refusal NotSuccessor = Refusal.In<AfterTrialText>(nameof(NotSuccessor));

    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<DecideSuccession, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Code of the row.</summary>
        public string? Row { get; set; }

        /// <summary>It is not decided after all: the row waits again.</summary>
        public bool TakesBack { get; set; }
    }

    /// <summary>A party has decided to take over something that a grant pays.</summary>
    [Event("agreements.succession.decided")]
    public sealed record SuccessionDecided(AgreementId Agreement, AgreementPartyId Party, string RowCode, bool IsDecided) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AfterTrialText>(
            IsDecided ? nameof(AfterTrialText.Told_SuccessionDecided) : nameof(AfterTrialText.Told_SuccessionTakenBack),
            AgreementWords.Party(Party));
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<SuccessionDecided>(
        "agreements.succession.decided", AgreementRoles.Notices, "those who write for the other parties",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return new Told(
                Phrase.In<AfterTrialText>(
                    happened.IsDecided
                        ? nameof(AfterTrialText.Notice_SuccessionDecided) : nameof(AfterTrialText.Notice_SuccessionTakenBack),
                    agreement.Number.ToString()),
                AfterTrialUrls.Of(agreement.Number),
                agreement.Members.Where(p => p.Id != happened.Party).Aggregate(
                    Readers.Nobody, (all, p) => all.And(Readers.In(p.Organisation, AgreementRoles.Writers))));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var part = parts.OfType<AfterTrialPart>().Single();
        if (!part.Has(agreement.Kind)) return Refusal.NotFound;
        if (agreement.MayFollow(clock.Today) is { } no) return no;
        var row = (await Now(part, agreement, cancel)).FirstOrDefault(successor => successor.Code == input.Row);
        if (row is null) return Refusal.NotFound;
        if (row.Party != actor.Organisation.Value.ToString()) return NotSuccessor;

        var rows = await db.Rows<AgreementRows>().Of(agreement).Include(r => r.Waits).Include(r => r.Steps).AsSplitQuery()
            .SingleAsync(r => r.Part == SheetCodes.AfterTrial, cancel);
        if (row.Decided != input.TakesBack) return new Done();
        rows.Say(
            new RowStep(
                rows, row.Code, (AfterTrialForm.Decided, input.TakesBack ? Question.No : Question.Yes), settles: !input.TakesBack,
                actor.User, actor.Organisation, change.At),
            actor.User);
        change.Record(new SuccessionDecided(agreement.Id, agreement.PartyOf(actor.Organisation)!.Id, row.Code, !input.TakesBack));
        return new Done();
    }

    /// <summary>What all have signed of the time after the trial, as the parties have said since what they have decided.</summary>
    internal static async Task<IReadOnlyList<Successor>> Now(
        AfterTrialPart part, Agreement agreement, CancellationToken cancel = default) =>
        Successor.In(await part.SignedNow(agreement, cancel));
}
