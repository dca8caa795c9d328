using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Questionnaires;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Calls as tests are given them, made by the use cases themselves.</summary>
internal static class CallData
{
    public const string Title = "Forsøk med samarbeid";

    /// <summary>A number that no other test uses.</summary>
    public static string NewNumber() => $"{TestData.Next() % 900 + 1}-{2100 - TestData.Next() / 900 % 90}";

    /// <summary>A directorate with two officers and one who decides.</summary>
    public static async Task<Directorate> ADirectorate(this TestData given)
    {
        var organisation = await given.AnOrganisation(OrganisationKind.Directorate);
        return new Directorate(
            await given.AMember(Role.CaseOfficer, organisation),
            await given.AMember(Role.CaseOfficer, organisation),
            await given.AMember(Role.DecisionMaker, organisation));
    }

    /// <summary>A draft with only its title, begun by the officer.</summary>
    public static async Task<string> ABegunCall(this TestData given, Member officer) =>
        (await given.Host.As(officer).Submit(new StartCall.Input { Number = NewNumber(), Title = Title }).ShouldSucceed()).Number;

    /// <summary>A draft with everything that must be there.</summary>
    public static async Task<string> ACompleteCall(this TestData given, Member officer, DateOnly? deadline = null)
    {
        var number = await given.ABegunCall(officer);
        foreach (var part in CallStructure.Form.Parts) await given.Host.As(officer).Submit(await given.PartInput(number, part, deadline)).ShouldSucceed();
        return number;
    }

    public static async Task<string> APublishedCall(this TestData given, Directorate directorate, DateOnly? deadline = null)
    {
        var number = await given.ACompleteCall(directorate.Officer, deadline);
        var id = await given.IdOf(number);
        await given.Host.As(directorate.Officer).Submit(new SendCall.Input { Call = id }).ShouldSucceed();
        await given.Host.As(directorate.Other).Submit(await given.Publishing(id)).ShouldSucceed();
        return number;
    }

    /// <summary>What the page sends along when the draft that waits is published.</summary>
    public static async Task<PublishCall.Input> Publishing(this TestData given, CallId call)
    {
        await using var db = given.Host.OpenDb();
        var draft = await db.Set<Call>().Where(c => c.Id == call).SelectMany(c => c.Versions).OrderByDescending(v => v.Ordinal).FirstAsync();
        return new PublishCall.Input { Call = call, Seen = await given.MarkOf(draft.Id.Value) };
    }

    public static async Task<CallId> IdOf(this TestData given, string number)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Call>().Where(c => c.Number == number).Select(c => c.Id).SingleAsync();
    }

    /// <summary>A part filled in with something readable in every field.</summary>
    public static async Task<SaveCallPart.Input> PartInput(this TestData given, string number, QuestionnairePart part, DateOnly? deadline = null)
    {
        await using var db = given.Host.OpenDb();
        var saved = await db.Set<Call>().Where(c => c.Number == number).SelectMany(c => c.Versions).OrderByDescending(v => v.Ordinal).Take(1)
            .SelectMany(v => v.Parts).Where(p => p.Part == part.Key).Select(p => p.Version).SingleOrDefaultAsync();
        var input = new SaveCallPart.Input { Call = await given.IdOf(number), Part = part.Key, BasedOn = saved };
        foreach (var field in part.Questions)
        {
            if (field.Kind == QuestionKind.Rows) input.Rows.Add(new TypedRow { List = field.Key, Cells = [.. field.Columns.Select(Cell)] });
            else if (field.Kind == QuestionKind.Choices) input.Fields.Add(new TypedAnswer { Key = field.Key, Chosen = [.. CallSets.WholeApplication.Codes(field.Key)] });
            else input.Fields.Add(new TypedAnswer { Key = field.Key, Value = ValueOf(field, number, deadline ?? given.Host.Today.AddDays(30)) });
        }

        return input;
    }

    private static string ValueOf(Question field, string number, DateOnly deadline) => field.Key switch
    {
        "title" => Title,
        "deadline" => deadline.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ when field is { Kind: QuestionKind.Date, Unit: DateUnit.Year } => number.Split('-')[1],
        _ => Typed(field),
    };

    private static string? Cell(Question column) =>
        column.Kind == QuestionKind.Choice ? CallSets.Instance.Of(column.Set)[0].Value : Typed(column);

    private static string Typed(Question question) => question switch
    {
        { Kind: QuestionKind.Date, Unit: DateUnit.TimeOfDay } => "15.00",
        { Kind: QuestionKind.Date } => "01.02.2023",
        { Kind: QuestionKind.Amount } => "1 250 000,50",
        { Kind: QuestionKind.Number } => "3",
        { Form: LineForm.Email } => "post@imdi.test",
        { Form: LineForm.Phone } => "24 16 88 00",
        _ => "Én setning om dette.",
    };
}

/// <summary>The people of a directorate: two officers and a decision maker.</summary>
internal sealed record Directorate(Member Officer, Member Other, Member Decider);
