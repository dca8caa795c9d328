using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Report.Targets;

/// <summary>
/// Oppgi resultat for et måltall: the county says what it counted in a year, or that the number cannot be given, and why. Of a year that is
/// reported it is a correction: a new one beside the former, with the reason.
/// </summary>
[Process("grants.target-reported")]
public sealed class ReportTarget(AppDb db, OsloClock clock) : IUseCase<ReportTarget.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.target.report", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<ReportTarget, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }

        public int Year { get; set; }

        public string? Count { get; set; }

        /// <summary>All the participants, where the target is a share of them.</summary>
        public string? Of { get; set; }

        public bool NotGiven { get; set; }

        public string? Words { get; set; }

        /// <summary>How many times the year was reported when the page was shown.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>A result was reported, or corrected; the number is read where the target is.</summary>
    [Event("grants.target.reported")]
    public sealed record TargetReported(GrantApplicationId Application, AwardId Award, int Number, int Year, int Times) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReportText>(
            Times == 1 ? nameof(ReportText.Told_TargetReported) : nameof(ReportText.Told_TargetCorrected), Year, Number);
    }

    public static NoticeKind TellsDirectorate { get; } = NoticeKind.Of<TargetReported>(
        "grants.target.reported", GrantNotices.Handling, "the officers of the directorate who follow it up",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ReportText>(nameof(ReportText.Notice_TargetReported)),
                TargetUrls.Target(happened.Award, happened.Number),
                application.At(ProposeTarget.Needs.Roles));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var target = await db.Rows<AwardTarget>().ManageableBy(actor.ForCases()).WithResults()
            .SingleOrDefaultAsync(t => t.Award == input.Award && t.Number == input.Number, cancel);
        if (target is null) return Refusal.NotFound;
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleAsync(a => a.Id == target.Award, cancel);
        if ((award.MayFollowUp() ?? target.MayReport(input.Year, clock.Today)) is { } no) return no;
        var former = target.ResultOf(input.Year);
        if ((former?.Number ?? 0) != input.BasedOn) return Refusal.ChangedByOther;

        var errors = new FieldErrors();
        var count = CountOf(input, target.Unit, errors);
        var words = TypedField.Text(input.Words, TargetResult.WordsLimit, nameof(Input.Words), errors);
        if (!TypedText.HasLetters(words ?? ""))
        {
            if (input.NotGiven) errors.Add(nameof(Input.Words), Phrase.In<ReportText>(nameof(ReportText.Error_TargetWhyNot)));
            else if (former is not null) errors.Add(nameof(Input.Words), Phrase.In<ReportText>(nameof(ReportText.Error_TargetWhyOther)));
        }

        if (errors.Any) return errors;
        var result = target.Report(input.Year, count, words, actor.User, change.At);
        change.Record(new TargetReported(target.Application, target.Award, target.Number, result.Year, result.Number));
        return new Done();
    }

    private static Phrase Small => Phrase.In<ReportText>(nameof(ReportText.Error_TargetSmallCount));

    private static TargetCount? CountOf(Input input, TargetUnit unit, FieldErrors errors)
    {
        var share = unit == TargetUnit.PercentOfParticipants;
        if (input.NotGiven)
        {
            if (!string.IsNullOrWhiteSpace(input.Count) || (share && !string.IsNullOrWhiteSpace(input.Of)))
                errors.Add(nameof(Input.NotGiven), Phrase.In<ReportText>(nameof(ReportText.Error_TargetBoth)));
            return null;
        }

        var (count, of) = (TypedTarget.Whole(input.Count), share ? TypedTarget.Whole(input.Of) : null);
        if (count is null || count > AwardTarget.GreatestGoal)
            errors.Add(nameof(Input.Count), Phrase.In<ReportText>(nameof(ReportText.Error_TargetCount)));
        if (share && (of is null || of > AwardTarget.GreatestGoal))
            errors.Add(nameof(Input.Of), Phrase.In<ReportText>(nameof(ReportText.Error_TargetOf)));
        else if (count > of)
            errors.Add(nameof(Input.Of), Phrase.In<ReportText>(nameof(ReportText.Error_TargetMoreThanAll)));
        // Those who are not counted come out of the others and all: the same rule is for them.
        if (!errors.Any && SmallCounts.IsSmall(count!.Value)) errors.Add(nameof(Input.Count), Small);
        if (!errors.Any && of is { } all && (SmallCounts.IsSmall(all) || SmallCounts.IsSmall(all - count!.Value)))
            errors.Add(nameof(Input.Of), Small);
        return errors.Any ? null : new(count!.Value, of);
    }
}
