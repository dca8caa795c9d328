using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Avslutt avtalen: whoever may sign for the party that keeps it ends it for all, from a day, when they have seen what falls and what is
/// still open. What was signed is kept, and all who signed are told.
/// </summary>
[Process("agreements.ended")]
public sealed class EndAgreement(AppDb db, OsloClock clock, AgreementEnding ending, AgreementAmendments amendments)
    : IUseCase<EndAgreement.Input, Done>
{
    public static Permission Needs => SignAgreement.Needs;

    public static readonly Refusal KeeperEnds = Refusal.In<AgreementsText>(nameof(KeeperEnds));

    public sealed class Input : IInput<EndAgreement, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The last day it holds.</summary>
        public string? LastDay { get; set; }

        public string? Reason { get; set; }

        /// <summary>What the page showed that falls and is open, as <see cref="EndingTree.Mark"/>.</summary>
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<AgreementEnded>(
        "agreements.agreement.ended", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToAll(
                nameof(AgreementsText.Notice_Ended), agreement.SignedVersion ?? 0, left: nameof(AgreementsText.Notice_LeftEnded),
                path: AgreementUrls.Agreement(agreement.Number));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await MayEnd(db, agreement, actor, clock, cancel) is { } no) return no;
        var errors = new FieldErrors();
        var lastDay = EndingDay.Read(input.LastDay, nameof(Input.LastDay), agreement, clock.Today, errors);
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if ((await ending.Read(agreement, cancel)).Mark != input.Seen) return Refusal.ChangedSinceOpened;

        if (agreement.AmendingSince is not null) await amendments.Drop(agreement, actor, null, change, cancel);
        if (agreement.End(lastDay) is { } refused) return refused;
        change.Record(new AgreementEnded(agreement.Id, lastDay), reason);
        return new Done();
    }

    /// <summary>What stands against that the actor ends it.</summary>
    internal static async Task<Refusal?> MayEnd(
        AppDb db, Agreement agreement, Actor actor, OsloClock clock, CancellationToken cancel = default) =>
        await MayDecide(db, agreement, actor, clock, cancel) ?? agreement.MayEnd();

    /// <summary>
    /// What stands against that the actor decides when it ends: whoever may sign for the party that keeps it does. Where that organisation
    /// is there no more, nobody acts for it, and any of the others does.
    /// </summary>
    internal static async Task<Refusal?> MayDecide(
        AppDb db, Agreement agreement, Actor actor, OsloClock clock, CancellationToken cancel = default) =>
        actor.Organisation != agreement.Keeper && !await KeeperIsGone(db, agreement, clock.Today, cancel)
            ? KeeperEnds
            : (await Authorities.Of(db, actor, SignAgreement.Act, clock, cancel)).For(Subject.Of(agreement.Id)).No;

    /// <summary>The organisation that keeps it has ended.</summary>
    internal static Task<bool> KeeperIsGone(AppDb db, Agreement agreement, DateOnly today, CancellationToken cancel = default) =>
        db.Set<Organisation>().AnyAsync(o => o.Id == agreement.Keeper && o.ValidTo < today, cancel);
}

/// <summary>The last day of an agreement that is ended, as typed.</summary>
internal static class EndingDay
{
    /// <summary>An agreement without a last day of its own is ended so many years ahead at most.</summary>
    public const int MostYears = 2;

    public static DateOnly Read(string? typed, string field, Agreement agreement, DateOnly today, FieldErrors errors)
    {
        if (!NorwegianDate.TryParse(typed, out var day))
            errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (day < today && !agreement.IsOver(today))
            errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDay)));
        else if (agreement.SignedVersion is null && day > today)
            errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDayOfDraft)));
        else if (agreement.IsOver(today) && day < agreement.HoldsTo)
        {
            errors.Add(
                field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDayPast), new DateArgument(agreement.HoldsTo!.Value)));
        }
        else if (agreement.FirstDay is { } from && day < from)
            errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDayBeforeFirst), new DateArgument(from)));
        else if (agreement.HoldsTo is { } to && day > to)
            errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDayTooLate), new DateArgument(to)));
        else if (agreement.HoldsTo is null && day > today.AddYears(MostYears))
            errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_LastDayTooFar), MostYears));
        return day;
    }
}
