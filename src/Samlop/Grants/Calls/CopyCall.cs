using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>
/// Kopier en utlysning: a new call is begun with the text of an earlier one. What belongs to that one alone is set anew
/// (see <see cref="Carried(CallContent, int)"/>).
/// </summary>
[Process("CallCopied"), TellsNobody(Untold.OwnWork)]
public sealed class CopyCall(AppDb db) : IUseCase<CopyCall.Input, StartCall.Started>
{
    // What belongs to this call alone. Nor are dates and amounts taken over, of any field.
    private static readonly string[] OfThisCall = ["identity.title", "identity.reference"];

    public static Permission Needs => StartCall.Needs;

    public sealed class Input : IInput<CopyCall, Input, StartCall.Started>
    {
        /// <summary>The call that is copied; its version in force.</summary>
        public CallId From { get; set; }

        public string? Number { get; set; }

        public string? Title { get; set; }
    }

    /// <summary>A call was begun with the text of an earlier one.</summary>
    [Event("grants.call.copied")]
    public sealed record CallCopied(CallId Call, int FromSerial, int FromYear) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallCopied), new CallNumber(FromSerial, FromYear));
    }

    public async Task<Outcome<StartCall.Started>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var source = await db.ManageableCall(input.From, actor, cancel);
        if (source is null) return Refusal.NotFound;
        if (source.InForce is not { } text) return Call.CallNotPublished;

        var typed = await TypedNewCall.Read(db, input.Number, input.Title, cancel);
        if (typed.Errors.Any) return typed.Errors;

        var call = new Call(NewId.Of<CallId>(change.At), typed.Number, actor.Organisation);
        var draft = call.Begin(typed.Title, change.At);
        var carried = Carried(text.ReadContent(), typed.Number.Year - source.Year);
        carried.Part("identity").Fields["title"] = typed.Title;
        // A part that says nothing is left as nobody has saved it: that of the application's parts then still is as the circular's.
        foreach (var (part, content) in carried.Parts.Where(p => p.Value.Fields.Count + p.Value.Lists.Count > 0))
            draft.Save(part, content, 0, actor.User, change.At);
        db.Add(call);
        db.BeginCheck(draft, actor.User);

        change.Record(new CallCopied(call.Id, source.Serial, source.Year));
        return new StartCall.Started(call.Number);
    }

    /// <summary>
    /// What a new call takes over: texts, numbers and lists with their codes; the years in fields of their own, moved as far as the call
    /// is. Not the title, the reference, amounts, dates and times: they are missing until somebody sets them.
    /// </summary>
    /// <param name="years">From the year of the earlier call to that of the new one.</param>
    public static CallContent Carried(CallContent content, int years) =>
        new(CallStructure.Form.Parts.ToDictionary(
            part => part.Key, part => Carried(part, content.Part(part.Key), years), StringComparer.Ordinal));

    private static Answers Carried(QuestionnairePart part, Answers content, int years)
    {
        var carried = Answers.Empty;
        foreach (var field in part.Questions.Where(q => !OfThisCall.Contains($"{part.Key}.{q.Key}")))
        {
            if (content.Text(field.Key) is { } text && Carried(field, text, years) is { } kept) carried.Fields[field.Key] = kept;
            if (content.Rows(field.Key) is { Count: > 0 } rows)
                carried.Lists[field.Key] = [.. rows.Select(row => Carried(field, row, years))];
        }

        return carried;
    }

    private static AnswerRow Carried(Question field, AnswerRow row, int years) => new(
        row.Code,
        field.Columns.Where(c => row.Cells.ContainsKey(c.Key))
            .Select(c => (c.Key, Kept: Carried(c, row.Cell(c.Key), years)))
            .Where(cell => cell.Kept is not null)
            .ToDictionary(cell => cell.Key, cell => cell.Kept!, StringComparer.Ordinal));

    private static string? Carried(Question field, string text, int years) => field switch
    {
        { Kind: QuestionKind.Date, Unit: DateUnit.Year } => Moved(text, years),
        { Kind: QuestionKind.Date or QuestionKind.Amount } => null,
        _ => text,
    };

    private static string? Moved(string year, int years)
    {
        var moved = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) + years;
        return moved is >= CallNumber.FirstYear and <= CallNumber.LastYear
            ? moved.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
