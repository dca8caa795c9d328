using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Ta tilbake avslutningen: as long as an agreement that is ended still holds, whoever may sign for the party that keeps it lets it go on,
/// and says why. What fell when it was ended stays so, but for the meetings
/// (<see cref="MeetingsAfterEnding"/>). All who signed are told.
/// </summary>
[Process("agreements.ending-taken-back")]
public sealed class TakeBackEnding(AppDb db, OsloClock clock) : IUseCase<TakeBackEnding.Input, Done>
{
    public static Permission Needs => SignAgreement.Needs;

    public sealed class Input : IInput<TakeBackEnding, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<EndingTakenBack>(
        "agreements.ending.taken-back", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToAll(
                nameof(AgreementsText.Notice_EndingTakenBack), agreement.SignedVersion!.Value,
                left: nameof(AgreementsText.Notice_LeftEndingTakenBack),
                path: AgreementUrls.Agreement(agreement.Number));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await EndAgreement.MayDecide(db, agreement, actor, clock, cancel) is { } no) return no;
        if (agreement.MayMoveEnding(clock.Today) is { } over) return over;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (agreement.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (agreement.MoveEnding(null, clock.Today) is { } refused) return refused;

        change.Record(new EndingTakenBack(agreement.Id), reason);
        return new Done();
    }
}
