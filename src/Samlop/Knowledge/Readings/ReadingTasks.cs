using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>What waits on questions about rules: to send on, to answer, to go on with and to publish.</summary>
internal sealed class ReadingTasks(OsloClock clock) : ITaskSource
{
    private const string Route = "rule-route";
    private const string Answer = "rule-answer";
    private const string Write = "rule-write";
    private const string Publish = "rule-publish";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerRules.Needs)) yield break;
        var states = QuestionStates.On(clock.Today);
        yield return new(
            [Route, Answer],
            from q in db.Rows<RuleQuestion>().ManageableBy(actor.ForReadings())
                .Where(states.At(QuestionState.Asked).Or(states.At(QuestionState.Unrouted)))
            select new WaitingRow
            {
                Kind = q.Body == null ? Route : Answer,
                Thing = (Guid)(object)q.Id,
                Since = q.AskedAt,
                Code = q.Law,
                Name = q.Rule,
            },
            row => Told(
                row, row.Kind == Route ? nameof(ReadingsText.Task_Route) : nameof(ReadingsText.Task_Answer),
                row.Kind == Route ? nameof(ReadingsText.Route_Title) : nameof(ReadingsText.Write_Link)));

        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Publish, Write],
            from r in db.Rows<RuleReading>().ManageableBy(actor.ForReadings()).Where(RuleReading.IsDraft)
            where waiting.Any(k => (RuleReadingId)(object)k.Subject == r.Id)
            select new WaitingRow
            {
                Kind = open.Any(k => (RuleReadingId)(object)k.Subject == r.Id) ? Publish : Write,
                Thing = (Guid)(object)r.Question,
                Since = r.SavedAt,
                Code = r.Law,
                Name = r.Section,
            },
            row => Told(
                row, row.Kind == Publish ? nameof(ReadingsText.Task_Publish) : nameof(ReadingsText.Task_Write),
                row.Kind == Publish ? nameof(ReadingsText.Publish_Button) : nameof(ReadingsText.Write_Link)));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}",
        Phrase.In<ReadingsText>(
            title, ReadingWords.RuleOf(row.Code, row.Name) ?? (object)Phrase.In<ReadingsText>(nameof(ReadingsText.Rule_NotSaid))),
        row.Kind is Route or Answer ? OsloClock.DateIn(row.Since!.Value).AddDays(RuleQuestion.DaysToAnswer) : null,
        ReadingUrls.Of(new(row.Thing!.Value)),
        Phrase.In<ReadingsText>(action));
}

/// <summary>The answers that somebody waits for to what they asked.</summary>
internal sealed class ReadingsAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskRule.Needs)) yield break;
        yield return new(
            "rule-question",
            from q in db.Rows<RuleQuestion>().AskedBy(actor.ForReadings()).Where(RuleQuestion.Waits)
            select new WaitingRow { Thing = (Guid)(object)q.Id, Since = q.AskedAt, Code = q.Law, Name = q.Rule },
            row => new(
                $"rule-question:{row.Thing}",
                Phrase.In<ReadingsText>(
                    nameof(ReadingsText.Awaited),
                    ReadingWords.RuleOf(row.Code, row.Name) ?? (object)Phrase.In<ReadingsText>(nameof(ReadingsText.Rule_NotSaid))),
                row.Since!.Value, null, ReadingUrls.Of(new(row.Thing!.Value))));
    }
}
