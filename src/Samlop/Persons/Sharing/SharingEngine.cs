using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Persons.Sharing;

/// <summary>
/// The command <c>evaluate sharing FILE</c>: a question of the format <c>sharing-1</c> in, the decision out, by the expression that the
/// doors of the database use, on the table as accepted in full.
/// </summary>
public static class SharingEngine
{
    private static readonly CultureInfo Bokmål = CultureInfo.GetCultureInfo("nb");

    public static void Answer(EngineRun run)
    {
        foreach (var option in run.Options.Keys) throw new InvalidInput($"--{option}", "is not an option of sharing");
        Write(SharingCaseReader.Read(run.Input).On(SharingTable.Accepted), run.Answer);
    }

    private static void Write(SharingOutcome outcome, Utf8JsonWriter json)
    {
        var decision = outcome.Decision;
        json.WriteStartObject();
        json.WriteString("answer", outcome.Answer.ToString());
        json.WriteString("ground", decision.Ground.ToString());
        json.WriteString("section", decision.Section);
        json.WriteStartArray("because");
        foreach (var reason in decision.Because) json.WriteStringValue(reason.In(Bokmål));
        json.WriteEndArray();
        json.WriteString("text", TextOf(decision.Text));
        json.WriteBoolean("logged", true);
        json.WriteBoolean("shownToPerson", outcome.ShownToPerson);
        json.WriteBoolean("officerList", decision.OfficerList);
        json.WriteBoolean("officerUnread", decision.OfficerUnread);
        json.WriteBoolean("receiverTold", decision.ReceiverTold);
        if (outcome.IsMasked) json.WriteString("count", "under 5");
        else if (outcome.Number is { } number) json.WriteNumber("count", number);
        else json.WriteNull("count");
        json.WriteEndObject();
    }

    private static string? TextOf(NotSeenText? text) => text switch
    {
        null => null,
        NotSeenText.NoSuchPerson => "same as if the person did not exist",
        NotSeenText.ToClarify => "må avklares",
        _ => "ikke delt med dere",
    };
}
