using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>Questions about rules with their answers; the same rows and columns for the page and its downloads.</summary>
public static class QuestionTable
{
    public const string LawFilter = "lov";
    public const string BodyFilter = "eier";
    public const string StateFilter = "status";

    /// <summary>All there are, also what is overtaken and merged.</summary>
    public const string All = "alle";

    // Open ones come first, the oldest of them at the top: that they wait is what the list is there to show.
    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("venter", r => r.Id)
        .By("venter", r => r.Waits ? r.AskedAt : DateTimeOffset.MaxValue)
        .By("stilt", r => r.AskedAt)
        .By("besvart", r => r.AnsweredAt);

    /// <summary>What the database gives of a row.</summary>
    public sealed class Listed
    {
        public RuleQuestionId Id { get; init; }

        public required RuleQuestion Question { get; init; }

        public bool Waits { get; init; }

        public DateTimeOffset AskedAt { get; init; }

        public DateTimeOffset? AnsweredAt { get; init; }
    }

    /// <param name="actor">Who is told how far an answer has come, of the questions that the own directorate answers.</param>
    public static IReadOnlyList<Column<Listed>> Columns(DateOnly today, Actor actor)
    {
        var (states, mine) = (QuestionStates.On(today), actor.AnswersThose().Compile());
        return
        [
            new("sporsmal", ReadingsText.Question, r => r.Question.Text) { Url = r => ReadingUrls.Of(r.Id) },
            new("regel", ReadingsText.Column_Rule, r => ReadingWords.RuleOf(r.Question.Law, r.Question.Rule)),
            new("eier", ReadingsText.Column_Body, r => ReadingWords.BodyOf(r.Question.Body)),
            new("status", CommonText.Status, r => ReadingWords.Of(states.Of(r.Question, mine(r.Question)))),
            new("venter", ReadingsText.Column_Age, r => r.Waits ? today.DayNumber - OsloClock.DateIn(r.AskedAt).DayNumber : null)
            {
                IsNumber = true,
                Sortable = true,
            },
            new("stilt", ReadingsText.Column_Asked, r => OsloClock.DateIn(r.AskedAt)) { Sortable = true },
            new("besvart", ReadingsText.Column_Answered, r => r.AnsweredAt is { } at ? OsloClock.DateIn(at) : null) { Sortable = true },
        ];
    }

    /// <param name="inside">For those who answer, who may look for how far an answer has come.</param>
    public static IReadOnlyList<TableFilter> Filters(bool inside) =>
    [
        new(LawFilter, ReadingsText.Law, [.. RuleOwners.Current.Laws.Select(law => new Option(law.Code, law.Name))]),
        new(BodyFilter, ReadingsText.Column_Body, [.. RuleOwners.Current.Bodies.Select(body => new Option(body.Code, body.Name.Here))]),
        new(
            StateFilter, CommonText.Status,
            [
                .. Enum.GetValues<QuestionState>().Where(state => inside || !QuestionStates.IsWork(state))
                    .Select(state => new Option(state.ToString(), ReadingWords.Of(state).ToString())),
                new(All, ReadingsText.State_All),
            ]),
    ];

    /// <summary>What is open and what holds, where no state is asked for.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var (states, mine) = (QuestionStates.On(today), actor.AnswersThose());
        var questions = db.Rows<RuleQuestion>().VisibleTo(actor.ForReadings());
        if (query.Filter<QuestionState>(StateFilter) is { } state)
            questions = questions.Where(mine.And(states.ToldAs(state, true)).Or(mine.Not().And(states.ToldAs(state, false))));
        else if (query.Filter(StateFilter) != All) questions = questions.Where(states.Usual);
        if (query.Filter(LawFilter) is { } law) questions = questions.Where(q => q.Law == law);
        if (query.Filter(BodyFilter) is { } body) questions = questions.Where(q => q.Body == body);
        questions = questions.Holding(db, query.Search, q => q.Id);
        var rows = questions.Select(q => new Listed
        {
            Id = q.Id,
            Question = q,
            Waits = q.AnsweredAt == null && q.ClosedAt == null && q.MergedInto == null,
            AskedAt = q.AskedAt,
            AnsweredAt = q.AnsweredAt,
        });
        return Orders.Apply(rows, query);
    }
}
