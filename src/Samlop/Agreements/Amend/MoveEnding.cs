using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Flytt avslutningen: as long as an agreement that is ended still holds, whoever may sign for the party that keeps it gives it another
/// last day, and says why. All who signed are told.
/// </summary>
[Process("agreements.ending-moved")]
public sealed class MoveEnding(AppDb db, OsloClock clock) : IUseCase<MoveEnding.Input, Done>
{
    public static Permission Needs => SignAgreement.Needs;

    public sealed class Input : IInput<MoveEnding, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>The last day it holds.</summary>
        public string? LastDay { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<EndingMoved>(
        "agreements.ending.moved", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToAll(
                nameof(AgreementsText.Notice_EndingMoved), agreement.SignedVersion!.Value,
                left: nameof(AgreementsText.Notice_LeftEndingMoved),
                line: Phrase.In<AgreementsText>(
                    nameof(AgreementsText.Notice_EndingMoved), agreement.Number.ToString(), new DateArgument(happened.LastDay)),
                path: AgreementUrls.Agreement(agreement.Number));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await EndAgreement.MayDecide(db, agreement, actor, clock, cancel) is { } no) return no;
        if (agreement.MayMoveEnding(clock.Today) is { } over) return over;
        var errors = new FieldErrors();
        var lastDay = EndingDay.Read(input.LastDay, nameof(Input.LastDay), agreement, clock.Today, errors);
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (agreement.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (agreement.MoveEnding(lastDay, clock.Today) is { } refused) return refused;

        change.Record(new EndingMoved(agreement.Id, lastDay), reason);
        return new Done();
    }
}
