using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Del av brevet til lederne: something about an agreement that a leader may ask for before the leaders meet (the knowledge summary 2022,
/// p. 24: leaders should ask for results). Registered as a service; a later step adds its own. It tells what is there now and nothing else.
/// </summary>
public interface IBriefPart
{
    /// <summary>Stable: what a leader does not want to see is stored by it.</summary>
    string Code { get; }

    /// <summary>Its place; lower come first.</summary>
    int Order { get; }

    Phrase Title { get; }

    /// <summary>What is said where there is nothing to tell.</summary>
    Phrase None { get; }

    Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel);
}

/// <summary>The agreement that a brief is about: one that the reader finds.</summary>
public sealed record BriefAsked(Agreement Agreement, IReadOnlyDictionary<OrganisationId, string> Names, AgreementDraft Draft);

/// <summary>One thing that is told.</summary>
/// <param name="Url">Its page; null where it has none.</param>
public sealed record BriefLine(string Text, string? Url = null);

/// <summary>A part as it is read.</summary>
public sealed record BriefSection(string Title, string None, IReadOnlyList<BriefLine> Lines);

/// <summary>Puts the parts of a brief together, without those that the reader does not want.</summary>
public sealed class LeadersBrief(AppDb db, AgreementContents contents, IEnumerable<IBriefPart> parts)
{
    public IReadOnlyList<IBriefPart> Parts { get; } = [.. parts.OrderBy(part => part.Order)];

    public async Task<IReadOnlyList<BriefSection>> Read(Agreement agreement, Actor reader, CancellationToken cancel = default)
    {
        var names = await db.NamesOf(agreement);
        var asked = new BriefAsked(agreement, names, await contents.ReadFor(db, agreement, reader, names, cancel));
        var without = await Without(reader, cancel);
        var sections = new List<BriefSection>();
        foreach (var part in Parts.Where(part => !without.Contains(part.Code)))
            sections.Add(new(part.Title.ToString(), part.None.ToString(), await part.Read(asked, cancel)));
        return sections;
    }

    public async Task<IReadOnlyCollection<string>> Without(Actor reader, CancellationToken cancel = default) =>
        (await db.Set<BriefChoice>().SingleOrDefaultAsync(c => c.User == reader.User, cancel))?.Codes ?? [];
}

/// <summary>
/// Hva en leder vil se: the parts that a person does not want in their briefs. What is left out is kept and not what is wanted, so that a
/// part that is new is shown until somebody says no to it.
/// </summary>
public sealed class BriefChoice
{
    public const int Limit = 400;

    private BriefChoice()
    {
    }

    public BriefChoice(UserId user) => User = user;

    public UserId User { get; private set; }

    /// <summary>Codes of <see cref="IBriefPart"/>, with spaces between.</summary>
    public string Without { get; private set; } = "";

    public IReadOnlyCollection<string> Codes => Without.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Leave(IEnumerable<string> codes) => Without = string.Join(' ', codes.Order(StringComparer.Ordinal));
}

/// <summary>Topics and tasks that nobody is responsible for.</summary>
internal sealed class OpenTopicsBrief : IBriefPart
{
    public string Code => "responsibility";

    public int Order => 10;

    public Phrase Title => Phrase.In<MeetText>(nameof(MeetText.Brief_Open));

    public Phrase None => Phrase.In<MeetText>(nameof(MeetText.Brief_Open_None));

    public Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel) => Task.FromResult<IReadOnlyList<BriefLine>>(
    [
        .. Responsibility.Of(asked.Draft.Content).Where(row => row.Responsible is null)
            .Select(row => new BriefLine(row.What, AgreementUrls.Responsibility(asked.Agreement.Number))),
    ]);
}

/// <summary>Parties that are not where leaders decide, or do not use their seat.</summary>
internal sealed class MissedPartiesBrief(AppDb db, OsloClock clock) : IBriefPart
{
    public string Code => "missed";

    public int Order => 20;

    public Phrase Title => Phrase.In<MeetText>(nameof(MeetText.Brief_Missed));

    public Phrase None => Phrase.In<MeetText>(nameof(MeetText.Brief_Missed_None));

    public async Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel)
    {
        var people = await db.PeopleOf(asked.Agreement, clock.Today, cancel);
        return
        [
            .. from body in (await db.BodiesOf(asked.Agreement, cancel)).Where(body => body.IsInForce())
               from place in BodyPlace.Of(asked.Agreement, body, asked.Names, people)
               where place.IsMissed
               select new BriefLine(
                   Sentence.Say(MeetText.Brief_In, body.Name, place.MissedTold), MeetUrls.Body(asked.Agreement.Number, body.Id)),
        ];
    }
}

/// <summary>The meetings of each body in the last half-year, and the next.</summary>
internal sealed class MeetingsBrief(AppDb db, OsloClock clock) : IBriefPart
{
    private const int Months = 6;

    public string Code => "meetings";

    public int Order => 30;

    public Phrase Title => Phrase.In<MeetText>(nameof(MeetText.Brief_Meetings));

    public Phrase None => Phrase.In<MeetText>(nameof(MeetText.Bodies_None));

    public async Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel)
    {
        var (now, since) = (clock.Now, clock.Today.AddMonths(-Months));
        var meetings = await db.MeetingsOf(asked.Agreement).Where(m => m.CalledOffAt == null && m.Day >= since)
            .OrderBy(m => m.At).ToListAsync(cancel);
        return
        [
            .. from body in (await db.BodiesOf(asked.Agreement, cancel)).Where(body => body.IsInForce())
               let held = meetings.Count(m => m.Body == body.Id && m.At <= now)
               let next = meetings.Find(m => m.Body == body.Id && m.At > now)
               select new BriefLine(
                   next is null
                       ? Sentence.Say(MeetText.Brief_Held, body.Name, BodyWords.Times(body.TimesAYear), held)
                       : Sentence.Say(MeetText.Brief_HeldNext, body.Name, BodyWords.Times(body.TimesAYear), held, Written.Date(next.Day)),
                   MeetUrls.Body(asked.Agreement.Number, body.Id)),
        ];
    }
}

/// <summary>What waits: minutes that are not written, and what the agreement lacks before it can be signed.</summary>
internal sealed class WaitsBrief(AppDb db, OsloClock clock) : IBriefPart
{
    public string Code => "waits";

    public int Order => 50;

    public Phrase Title => Phrase.In<MeetText>(nameof(MeetText.Brief_Waits));

    public Phrase None => Phrase.In<MeetText>(nameof(MeetText.Brief_Waits_None));

    public async Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel)
    {
        var (now, number) = (clock.Now, asked.Agreement.Number);
        var bodies = await db.BodiesOf(asked.Agreement, cancel);
        var minutes = await db.MeetingsOf(asked.Agreement).Where(m => m.CalledOffAt == null && m.At <= now && m.Minutes == null)
            .OrderBy(m => m.At).ToListAsync(cancel);
        return
        [
            .. from meeting in minutes
               let body = bodies.Find(b => b.Id == meeting.Body)
               where body is not null
               select new BriefLine(
                   Sentence.Say(MeetText.Brief_Minutes, body.Name, Written.Date(meeting.Day)), MeetUrls.Meeting(number, meeting.Id)),
            .. asked.Draft.Missing.Select(gap => new BriefLine(gap.What.ToString(), gap.Url)),
        ];
    }
}

/// <summary>What leaders may ask for and Samløp does not know yet: it is said, and not left out.</summary>
internal sealed class UnknownBrief : IBriefPart
{
    public string Code => "unknown";

    public int Order => 90;

    public Phrase Title => Phrase.In<MeetText>(nameof(MeetText.Brief_Unknown));

    public Phrase None => Phrase.In<MeetText>(nameof(MeetText.Brief_Unknown_Text));

    public Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<BriefLine>>([]);
}
