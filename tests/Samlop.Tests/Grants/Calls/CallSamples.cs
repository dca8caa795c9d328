using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Calls in memory, for tests of rules that need no program around them.</summary>
internal static class CallSamples
{
    /// <summary>When they are begun: noon in Oslo, some weeks before the deadline of circular 17-2022.</summary>
    public static readonly DateTimeOffset At = OsloClock.Instant(new DateOnly(2022, 1, 31), new TimeOnly(12, 0));

    public static readonly UserId Writer = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));

    private const int Choices = 6;

    private static readonly (QuestionnairePart Part, Question Field)[] Slots =
        [.. CallStructure.Form.Parts.SelectMany(part => part.Questions.Select(field => (part, field)))];

    /// <summary>Any content, filled in or not, with values of each field's kind.</summary>
    public static readonly Gen<CallContent> AnyContent = Gen.ArrayOf(Gen.Choose(0, Choices - 1), Slots.Length).Select(Of);

    public static Call ACall(string number = "17-2022") =>
        new(NewId.Of<CallId>(At), CallNumber.TryParse(number, out var read) ? read : throw new FormatException(number),
            new OrganisationId(Guid.NewGuid()));

    /// <summary>Everything that must be there.</summary>
    public static CallContent Complete(string deadline = "2022-03-10", string? time = null)
    {
        var parts = CallStructure.Form.Parts.ToDictionary(part => part.Key, _ => Answers.Empty);
        foreach (var (part, field) in Slots.Where(slot => slot.Field.Needed)) Put(parts[part.Key], field, 1);
        parts["applying"].Fields["deadline"] = deadline;
        if (time is not null) parts["applying"].Fields["deadlineTime"] = time;
        return new CallContent(parts);
    }

    /// <summary>The same with another value of one field; taken away where it is null.</summary>
    public static CallContent With(this CallContent content, string part, string field, string? value)
    {
        var copy = content.Parts.ToDictionary(p => p.Key, p => Answers.Read(p.Value.Write()));
        copy.TryAdd(part, Answers.Empty);
        copy[part].Fields.Remove(field);
        copy[part].Lists.Remove(field);
        if (value is not null) copy[part].Fields[field] = value;
        return new CallContent(copy);
    }

    /// <summary>All that a reader could see of it, as one text.</summary>
    public static string Written(this CallContent content) => string.Join('\n', CallStructure.Form.Parts.Select(part =>
        content.Part(part.Key).Write()));

    public static CallVersion Filled(this CallVersion version, CallContent content, DateTimeOffset at) => version.Filled(content, Writer,
        at);

    public static CallVersion Filled(this CallVersion version, CallContent content, UserId by, DateTimeOffset at)
    {
        foreach (var (part, written) in content.Parts)
        {
            version.Save(part, written, version.Parts.SingleOrDefault(p => p.Part == part)?.Version ?? 0, by, at).ShouldBeTrue();
        }

        return version;
    }

    /// <summary>A call whose first version is in force.</summary>
    public static Call APublished(CallContent? content = null, DateTimeOffset? at = null)
    {
        var call = ACall();
        call.Publish(call.Begin("Forsøk", At).Filled(content ?? Complete(), At), Writer, at ?? At);
        return call;
    }

    private static CallContent Of(int[] picks)
    {
        var parts = CallStructure.Form.Parts.ToDictionary(part => part.Key, _ => Answers.Empty);
        foreach (var ((part, field), pick) in Slots.Zip(picks)) Put(parts[part.Key], field, pick);
        foreach (var (part, field) in Slots.Where(slot => slot.Field.NotBefore is not null))
        {
            var content = parts[part.Key];
            if (field.Unit == DateUnit.Day && content.Date(field.Key) <= content.Date(field.NotBefore!))
                content.Fields[field.Key] = "2040-01-01";
            else if (field.Unit == DateUnit.Year && content.Number(field.Key) < content.Number(field.NotBefore!))
                content.Fields[field.Key] = content.Text(field.NotBefore!)!;
        }

        return new CallContent(parts);
    }

    private static void Put(Answers content, Question field, int pick)
    {
        if (pick == 0) return;
        if (field.Kind != QuestionKind.Rows) content.Fields[field.Key] = Value(field, pick);
        else content.Lists[field.Key] = [.. Rows(field, pick)];
    }

    // The rows that live in a list: some of a, b and c, with the text of b in two forms.
    private static IEnumerable<AnswerRow> Rows(Question field, int pick) => pick switch
    {
        1 => [Row(field, "a", 1)],
        2 => [Row(field, "a", 1), Row(field, "b", 1)],
        3 => [Row(field, "b", 2)],
        4 => [Row(field, "a", 1), Row(field, "b", 2), Row(field, "c", 1)],
        _ => [Row(field, "c", 1)],
    };

    private static AnswerRow Row(Question field, string code, int pick) =>
        new(code, field.Columns.ToDictionary(column => column.Key, column =>
            column.Kind == QuestionKind.Choice ? CallSets.Instance.Of(column.Set)[pick % 2].Value
            : Value(column, pick) + (field.Distinct && column == field.Columns[0] ? $" {code}" : null)));

    private static string Value(Question question, int pick) => question switch
    {
        { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } => $"{10 + pick}:30",
        { Kind: QuestionKind.Date, Unit: DateUnit.Year } => $"202{pick}",
        { Kind: QuestionKind.Date } => $"2022-03-{pick:00}",
        { Kind: QuestionKind.Amount } => $"{pick}00050",
        { Kind: QuestionKind.Number } => $"{pick}",
        { Kind: QuestionKind.Choices } => CallSets.WholeApplication.Text(question.Key)!,
        { Form: LineForm.Email } => $"tekst{pick}@imdi.test",
        { Form: LineForm.Phone } => $"24 16 88 0{pick}",
        _ => $"Tekst {pick}",
    };
}
