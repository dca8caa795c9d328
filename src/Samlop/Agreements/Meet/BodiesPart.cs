using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Meet;

/// <summary>A body as it is signed.</summary>
internal sealed record BodyOfContent(
    BodyId Id, string Kind, string Name, string Mandate, int TimesAYear, IReadOnlyList<string> Members, IReadOnlyList<string> Observers);

/// <summary>The bodies of an agreement: which there are, their mandate, which parties sit there and how often they meet.</summary>
public sealed class BodiesPart(AppDb db, OsloClock clock) : IAgreementPart
{
    public const string PartCode = "bodies";

    public string Code => PartCode;

    public int Order => 45;

    public Phrase Title { get; } = Phrase.In<MeetText>(nameof(MeetText.Bodies_Title));

    public string Url(CaseNumber number) => MeetUrls.Bodies(number);

    public async Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel)
    {
        var bodies = (await db.BodiesOf(agreement, cancel)).FindAll(body => body.IsWritten);
        return new(Write(agreement, bodies), [.. Missing(agreement, bodies)]);
    }

    public async Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var body in await db.Rows<Body>().Of(agreement).Include(b => b.Seats).ToListAsync(cancel)) body.GiveUp(at);
    }

    /// <summary>What is signed now may have let a body go, or a party's seat in it.</summary>
    public async Task Hold(Agreement agreement, Change change, CancellationToken cancel)
    {
        foreach (var body in await db.BodiesOf(agreement, cancel))
        {
            var before = body.Seats.Select(seat => seat.Organisation).ToList();
            body.Hold(change.At);
            await db.Leave(agreement, body, before, change, cancel);
        }
    }

    /// <summary>Meetings that were held without minutes. Those to come fall with the agreement, or are held before it ends.</summary>
    public async Task<IReadOnlyList<Phrase>> StillOpen(Agreement agreement, CancellationToken cancel)
    {
        var now = clock.Now;
        var names = await db.Rows<Body>().Of(agreement).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        var open = await db.MeetingsOf(agreement).Where(m => m.CalledOffAt == null && m.At <= now && m.Minutes == null)
            .OrderBy(m => m.At).ThenBy(m => m.Id).Select(m => new { m.Body, m.Day }).ToListAsync(cancel);
        return
        [
            .. open.Select(m => Phrase.In<MeetText>(nameof(MeetText.Brief_Minutes), names[m.Body], new DateArgument(m.Day))),
        ];
    }

    public IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        foreach (var body in ReadJson(json))
        {
            var section = Phrase.Verbatim(body.Name);
            AgreementLine Line(string code, string label, string text) =>
                new($"{body.Id.Value}.{code}", section, Phrase.In<MeetText>(label), text);
            yield return Line("kind", nameof(MeetText.Body_Kind), BodyKinds.NameOf(body.Kind).ToString());
            if (body.Mandate.Length > 0) yield return Line("mandate", nameof(MeetText.Body_Mandate), body.Mandate) with { IsLong = true };
            yield return Line("times", nameof(MeetText.Body_Meets), BodyWords.Times(body.TimesAYear).ToString());
            yield return Line("members", nameof(MeetText.Body_Members), Sentence.Joined([.. body.Members.Select(whole.NameOf)]));
            if (body.Observers.Count > 0)
                yield return Line("observers", nameof(MeetText.Body_Observers), Sentence.Joined([.. body.Observers.Select(whole.NameOf)]));
        }
    }

    /// <summary>
    /// What must be there before it is sent to signing: of a regional agreement, leaders who meet at least every half-year; of each body a
    /// mandate and a party that is a member of it. The one place where that is said.
    /// </summary>
    internal static IEnumerable<AgreementGap> Missing(Agreement agreement, IReadOnlyCollection<Body> bodies)
    {
        var number = agreement.Number;
        var leaders = bodies.Where(body => body.Written.KindCode == BodyKinds.LeadersCode).ToList();
        if (BodyKinds.NeedsLeaders(agreement.Kind) && leaders.All(body => body.Written.TimesAYear < BodyKinds.LeadersMeetAYear))
        {
            yield return leaders.MaxBy(body => body.Written.TimesAYear) is { } seldom
                ? new(Phrase.In<MeetText>(nameof(MeetText.Missing_LeadersOften), seldom.Written.Name),
                    MeetUrls.ChangeBody(number, seldom.Id))
                : new(Phrase.In<MeetText>(nameof(MeetText.Missing_Leaders)), MeetUrls.Bodies(number));
        }

        foreach (var body in bodies)
        {
            var written = body.Written;
            if (written.Mandate.Length == 0)
                yield return new(Phrase.In<MeetText>(nameof(MeetText.Missing_Mandate), written.Name), MeetUrls.ChangeBody(number, body.Id));
            if (!written.Members.Any(agreement.IsWrittenBy))
                yield return new(Phrase.In<MeetText>(nameof(MeetText.Missing_Members), written.Name), MeetUrls.ChangeBody(number, body.Id));
        }
    }

    /// <summary>In the order of their ids; seats of those who write it.</summary>
    internal static string Write(Agreement agreement, IEnumerable<Body> bodies) => JsonSerializer.Serialize(
        bodies.OrderBy(body => body.Id.Value).Select(body => OfContent(agreement, body.Id, body.Written)), Answers.Json);

    private static BodyOfContent OfContent(Agreement agreement, BodyId id, BodyFacts body) => new(
        id, body.KindCode, body.Name, body.Mandate, body.TimesAYear, Parties(agreement, body.Members),
        Parties(agreement, body.Observers.Except(body.Members)));

    private static List<string> Parties(Agreement agreement, IEnumerable<OrganisationId> seats) =>
    [
        .. seats.Where(agreement.IsWrittenBy).Select(party => party.Value.ToString()).Order(StringComparer.Ordinal),
    ];

    private static List<BodyOfContent> ReadJson(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<BodyOfContent>>(json, Answers.Json)!;
}

/// <summary>What bodies are called, and how often they meet.</summary>
internal static class BodyWords
{
    private static readonly Words<MeetText, BodyLevel> Levels = new("Level");

    public static string Of(BodyLevel level) => Levels.Of(level).ToString();

    public static Phrase Times(int aYear) => aYear switch
    {
        1 => Phrase.In<MeetText>(nameof(MeetText.Times_Once)),
        2 => Phrase.In<MeetText>(nameof(MeetText.Times_HalfYearly)),
        _ => Phrase.In<MeetText>(nameof(MeetText.Times_Several), aYear),
    };
}
