using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Utsett svarfristen: the award waits on for the county's answer. The date is a part of what was decided by one and prepared by another;
/// so it is a decision maker's to move, with the reason, and no officer's alone. Nothing lapses by itself: an award whose date is past
/// waits for this, or for a new decision.
/// </summary>
[Process("AnswerDateExtended")]
public sealed class ExtendAnswerDate(AppDb db, OsloClock clock) : IUseCase<ExtendAnswerDate.Input, Done>
{
    public const int LongestMonths = 12;

    public static Permission Needs { get; } = Permission.Of("grants.award.extend", Role.DecisionMaker);

    public sealed class Input : IInput<ExtendAnswerDate, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>The answer-by date was moved.</summary>
    [Event("grants.award.answer-date-extended"), Was("AnswerDateExtended")]
    public sealed record AnswerDateExtended(GrantApplicationId Application, AwardId Award, DateOnly From, DateOnly To) : IEvent
    {
        // Of the award itself: a county that has not opened its letter does not read that there is one.
        Subjects IEvent.About => Subjects.Of(Award).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AcceptText>(nameof(AcceptText.Told_AnswerDateExtended), new DateArgument(From), new DateArgument(To));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<AnswerDateExtended>(
        "grants.award.answer-date-extended", GrantNotices.Dates, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_Extended)),
                AwardUrls.Award(happened.Award),
                application.AtTheCounty)
            {
                Matter = happened.Award.Value,
                Due = happened.To,
            };
        }).WhileUnanswered();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (award.MayExtend() is { } no) return no;

        var errors = new FieldErrors();
        var earliest = award.AnswerBy >= clock.Today ? award.AnswerBy.AddDays(1) : clock.Today;
        var latest = clock.Today.AddMonths(LongestMonths);
        if (!NorwegianDate.TryParse(input.To, out var to))
            errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (to < earliest || to > latest)
            errors.Add(
                nameof(Input.To),
                Phrase.In<AcceptText>(nameof(AcceptText.Error_NewDate), new DateArgument(earliest), new DateArgument(latest))
            );
        var reason = TypedReason.Read(input.Reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;

        var before = award.AnswerBy;
        if (award.Extend(to, reason, actor.User, change.At) is { } refused)
            return refused;
        change.Record(new AnswerDateExtended(award.Application, award.Id, before, to), reason: reason);
        return new Done();
    }
}
