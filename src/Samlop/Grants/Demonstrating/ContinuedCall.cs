using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Calls;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The invented call of the second year: the text of circular 17-2022 with other dates, and said to be the demonstration's own wherever
/// it could be taken for a circular.
/// </summary>
internal static class ContinuedCall
{
    public const string Number = "901-2023";
    public const int Year = 2023;

    private const string Ingrid = AssessingStory.Ingrid;

    /// <summary>What is written over what is copied: part, field, text.</summary>
    private static readonly (string Part, string Field, string Value)[] Texts =
    [
        ("identity", "dated", "14.08.2023"),
        ("identity", "legalFrame",
            "Oppdiktet utlysning i demonstrasjonen, laget med teksten i rundskriv 17-2022. "
            + "Integrerings- og mangfoldsdirektoratet har ikke lyst ut dette."),
        ("trial", "fromYear", "2022"),
        ("trial", "toYear", "2026"),
        ("frame", "amount", "4 000 000"),
        (
            "frame", "text",
            "Inntil 4 millioner kroner for 2023 (oppdiktet). Et prosjekt kan få tilskudd i til sammen fire år, ett år om gangen."),
        ("applying", "text", "Fylkeskommunene søker i Samløp. Den som har tilskudd fra før, kan søke om videreføring."),
        ("applying", "deadline", "29.09.2023"),
        ("applying", "decision", "27.10.2023"),
    ];

    public static IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On("2023-08-14 09.00", () => Write(teller));
        yield return StoryTeller.On("2023-08-15 10.00", async () => await teller.Do(
            Ingrid, Role.CaseOfficer, new SendCall.Input { Call = await teller.CallOf(Number) }));
        yield return StoryTeller.On("2023-08-16 09.00", async () =>
        {
            var call = await teller.CallOf(Number);
            var draft = (await Manageable(teller, call)).Draft!;
            await teller.Do(
                AssessingStory.Amina, Role.CaseOfficer, new PublishCall.Input { Call = call, Seen = await teller.SeenOf(draft) });
        });
    }

    private static async Task Write(StoryTeller teller)
    {
        await teller.Do(Ingrid, Role.CaseOfficer, new CopyCall.Input
        {
            From = await teller.CallOf(DemonstrationStory.CallNumber),
            Number = Number,
            Title = "Videreføring av forsøk med samarbeid om fag- og yrkesopplæring 2023 (oppdiktet utlysning)",
        });
        var call = await teller.CallOf(Number);
        foreach (var key in Texts.Select(t => t.Part).Concat(["assessment", "reporting"]).Distinct())
        {
            var part = CallStructure.Form.Part(key)!;
            var draft = (await Manageable(teller, call)).Draft!;
            var input = new SaveCallPart.Input { Call = call, BasedOn = draft.Parts.SingleOrDefault(p => p.Part == key)?.Version ?? 0 };
            input.Fill(part, draft.ReadContent().Part(key), CallSets.Instance);
            foreach (var field in input.Fields)
            {
                if (Array.Find(Texts, t => t.Part == key && t.Field == field.Key) is { Value: { } value }) field.Value = value;
                if (field.Key == CallStructure.Continued) field.Chosen = ["capacity"];
            }

            foreach (var row in input.Rows)
            {
                row.Cells = [.. row.Cells.Select(cell => cell?.Replace("2022", "2023", StringComparison.Ordinal))];
                if (row.List == "due" && row.Cells.Exists(cell => !string.IsNullOrEmpty(cell))) row.Cells[0] = "01.02.2024";
            }

            await teller.Do(Ingrid, Role.CaseOfficer, input);
        }
    }

    private static async Task<Call> Manageable(StoryTeller teller, CallId call)
    {
        var actor = await teller.Actor(Ingrid, Role.CaseOfficer);
        return (await teller.Read(db => db.ManageableCall(call, actor, CancellationToken.None)))!;
    }
}
