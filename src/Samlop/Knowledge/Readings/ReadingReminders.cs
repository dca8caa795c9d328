using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// Påminnelse: the body that owns a rule is reminded of what it has not answered, four days before two weeks have passed.
/// </summary>
public sealed class UnansweredReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.rule-question", "the body that owns a rule, of a question that is not answered", ReminderStep.DaysBefore(4, 0));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The body was reminded of a question that waits.</summary>
    [Event("knowledge.rule-question.reminded"), NoNews]
    public sealed record QuestionReminded(RuleQuestionId Question, OrganisationId Holder, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Question);

        Audience IEvent.For => Audience.Within(Holder);

        Phrase IEvent.Told => Phrase.In<ReadingsText>(nameof(ReadingsText.Told_QuestionReminded));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsHolder { get; } = NoticeKind.Of<QuestionReminded>(
        "knowledge.rule-question.reminded", ReadingNotices.Group, "those of the directorate that has it who answer",
        async (happened, occasion) =>
            await occasion.ToHolder(happened.Question, nameof(ReadingsText.Notice_Unanswered)) is { } told
                ? told with { Due = happened.Due } : null)
        .While("it is not answered", (RuleQuestion q) => q.Id, ReadingNotices.Waiting);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var from = OsloClock.Instant(clock.Today.AddDays(-RuleQuestion.DaysToAnswer), TimeOnly.MinValue);
        var waiting = await db.Rows<RuleQuestion>().All(Because.AskersAreTold).Where(RuleQuestion.Waits)
            .Where(q => q.Holder != null && q.AskedAt >= from)
            .OrderBy(q => q.Id)
            .Select(q => new { q.Id, Holder = q.Holder!.Value, q.AskedAt })
            .ToListAsync(cancel);
        return
        [
            .. from q in waiting
               let asked = OsloClock.DateIn(q.AskedAt)
               let due = asked.AddDays(RuleQuestion.DaysToAnswer)
               where due <= last
               select new Dated(q.Id.Value, 0, due, asked, _ => new QuestionReminded(q.Id, q.Holder, due)),
        ];
    }
}

/// <summary>
/// Svaret gjelder ikke lenger: those who asked and follow are told when the last day of an answer is past, by its own dates, by what has
/// overtaken it or because its law has ended.
/// </summary>
public sealed class OvertakenReminder(AppDb db, OsloClock clock) : IReminder
{
    /// <summary>On the first day that it does not hold; the program has so many days to say it.</summary>
    private const int Days = 14;

    public static ReminderKind Reminds { get; } = new(
        "knowledge.rule-reading.over", "who asked and follows, when an answer holds no more", ReminderStep.DaysBefore(Days));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>The last day of an answer is past.</summary>
    [Event("knowledge.rule-reading.over"), NoNews]
    public sealed record ReadingOver(RuleQuestionId Question) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Question);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ReadingsText>(nameof(ReadingsText.Told_ReadingOver));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<ReadingOver>(
        "knowledge.rule-reading.over", ReadingNotices.Group, "who asked, and who follows",
        async (happened, occasion) => await occasion.ToAskers(happened.Question, nameof(ReadingsText.Notice_Over)));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (from, to) = (clock.Today.AddDays(-Days - 1), clock.Today);
        var ending = RuleOwners.Current.Laws.Where(l => l.To >= from && l.To < to).ToDictionary(l => l.Code, l => l.To!.Value);
        var laws = ending.Keys.ToList();
        var over = await db.Rows<RuleQuestion>().All(Because.AskersAreTold)
            .Where(q => q.AnsweredAt != null && q.ClosedAt == null && q.MergedInto == null)
            .Where(q => (q.HoldsTo >= from && q.HoldsTo < to) || (q.Law != null && laws.Contains(q.Law)))
            .OrderBy(q => q.Id)
            .Select(q => new { q.Id, q.HoldsTo, q.Law, q.AnsweredAt })
            .ToListAsync(cancel);
        return
        [
            .. from q in over
               let byLaw = q.Law is not null && ending.TryGetValue(q.Law, out var end) ? end : (DateOnly?)null
               let day = (q.HoldsTo is { } own && (byLaw is null || own < byLaw) ? own : byLaw!.Value).AddDays(1)
               let told = day.AddDays(Days)
               // An answer that was given after it had ended told so itself.
               select new Dated(q.Id.Value, 0, told, OsloClock.DateIn(q.AnsweredAt!.Value), _ => new ReadingOver(q.Id)),
        ];
    }
}
