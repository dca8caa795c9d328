using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Calls;

/// <summary>
/// Innhenting: carries over a circular that was published elsewhere, in its versions with their dates. A historical version may lack a
/// deadline that is not known. Only the system does this, from <c>content/calls</c>.
/// </summary>
[Process("CallImported"), TellsNobody(Untold.Beginning)]
public sealed class ImportCall(AppDb db) : IUseCase<ImportCall.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("grants.call.import");

    public sealed class Input : IInput<ImportCall, Input, Done>
    {
        /// <summary>The content file, as JSON.</summary>
        public string Content { get; set; } = "";

        /// <summary>Versions published after this day are left out (a demonstration may run on an earlier day).</summary>
        public DateOnly Until { get; set; }
    }

    /// <summary>A version that was published elsewhere was carried over.</summary>
    [Event("grants.call.version-imported"), Was("CallVersionImported")]
    public sealed record CallVersionImported(CallId Call, int Ordinal) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_CallVersionImported), Ordinal);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        using var file = JsonDocument.Parse(input.Content);
        if (!CallNumber.TryParse(file.RootElement.GetProperty("number").GetString(), out var number))
            throw new FormatException("The call's number cannot be read.");
        // A real circular is of the real directorate, also where made-up ones stand beside it.
        var owner = await db.Set<Organisation>()
            .Where(o => o.Kinds.Contains(OrganisationKind.Directorate))
            .OrderBy(o => o.Fictitious).ThenBy(o => o.Id)
            .Select(o => o.Id)
            .FirstAsync(cancel);
        var call = await db.Rows<Call>()
            .ManageableBy(actor.ForCases())
            .WithVersions()
            .SingleOrDefaultAsync(c => c.Number == number.ToString(), cancel);

        foreach (var (source, index) in file.RootElement.GetProperty("versions").EnumerateArray().Select((v, i) => (v, i)))
        {
            var published = DateOnly.ParseExact(source.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (published > input.Until || call?.Versions.Count > index) continue;

            // The hour is not known; noon in Oslo is within the day everywhere it is read.
            var at = OsloClock.Instant(published, new TimeOnly(12, 0));
            if (call is null) db.Add(call = new Call(NewId.Of<CallId>(change.At), number, owner));
            var version = index == 0 ? call.Begin(TitleOf(source), at) : call.Amend(source.GetProperty("changeNote").GetString()!, at);
            foreach (var part in source.GetProperty(index == 0 ? "parts" : "changes").EnumerateObject()) Save(version, part, at);
            version.MarkImported();
            call.Publish(version, null, at);
            change.Record(new CallVersionImported(call.Id, version.Ordinal));
        }

        return new Done();
    }

    private static string TitleOf(JsonElement version) =>
        version.GetProperty("parts").GetProperty("identity").GetProperty("title").GetString()!;

    private static void Save(CallVersion version, JsonProperty source, DateTimeOffset at)
    {
        var part = CallStructure.Form.Part(source.Name) ?? throw new FormatException($"There is no part {source.Name}.");
        var content = Answers.Empty;
        foreach (var value in source.Value.EnumerateObject())
        {
            var field = part.Question(value.Name) ?? throw new FormatException($"There is no field {part.Key}.{value.Name}.");
            if (field.Kind == QuestionKind.Rows) content.Lists[field.Key] = [.. value.Value.EnumerateArray().Select(Row)];
            else content.Fields[field.Key] = value.Value.GetString()!;
        }

        version.Save(part.Key, content, version.Parts.SingleOrDefault(p => p.Part == part.Key)?.Version ?? 0, null, at);
    }

    private static AnswerRow Row(JsonElement row) => new(
        row.GetProperty("code").GetString()!,
        row.EnumerateObject().Where(c => c.Name != "code").ToDictionary(c => c.Name, c => c.Value.GetString()!, StringComparer.Ordinal));
}
