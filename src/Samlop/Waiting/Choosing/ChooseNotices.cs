using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Choosing;

/// <summary>
/// Velg varsler: somebody says how they want the notices of each group: at once, gathered once a day, or not at all. What has a date that
/// must be kept, and what guards their own access, cannot be turned off.
/// </summary>
[Process("NoticesChosen"), TellsNobody(Untold.OwnChoice)]
public sealed class ChooseNotices(AppDb db, NoticeKinds kinds) : IUseCase<ChooseNotices.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("waiting.notices.choose");

    public sealed class Input : IInput<ChooseNotices, Input, Done>
    {
        public List<TypedWay> Groups { get; set => field = value ?? []; } = [];
    }

    /// <summary>How one group is wanted, as chosen in the form.</summary>
    public sealed class TypedWay
    {
        /// <summary>Code of the <see cref="NoticeGroup"/>.</summary>
        public string? Group { get; set; }

        /// <summary>A <see cref="NoticeWay"/> by name.</summary>
        public string? Way { get; set; }
    }

    /// <summary>A person chose how they get notices.</summary>
    /// <param name="GroupKeys">The codes of the groups that they changed.</param>
    [Event("waiting.notices.chosen")]
    public sealed record NoticesChosen(UserId User, IReadOnlyList<string> GroupKeys) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<NoticeText>(nameof(NoticeText.Told_NoticesChosen));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var chosen = input.Groups.Select((typed, i) => Read(typed, $"{nameof(Input.Groups)}[{i}].{nameof(TypedWay.Way)}", errors)).ToList();
        if (errors.Any) return errors;

        var before = await db.Set<NoticeChoice>().Where(c => c.User == actor.User).ToDictionaryAsync(c => c.Group, cancel);
        List<string> changed = [];
        foreach (var (group, way) in chosen.OfType<(string, NoticeWay)>())
        {
            if (before.TryGetValue(group, out var choice) ? choice.Way == way : way == NoticeWay.AtOnce) continue;
            if (choice is null) db.Add(before[group] = new NoticeChoice(actor.User, group, way));
            else choice.Choose(way);
            changed.Add(group);
        }

        if (changed.Count > 0) change.Record(new NoticesChosen(actor.User, changed));
        return new Done();
    }

    /// <summary>What may be chosen for a group.</summary>
    internal static IEnumerable<NoticeWay> WaysOf(NoticeGroup group) =>
        Enum.GetValues<NoticeWay>().Where(way => way != NoticeWay.Never || group.MayBeStopped);

    private (string Group, NoticeWay Way)? Read(TypedWay typed, string field, FieldErrors errors)
    {
        var group = kinds.Groups.FirstOrDefault(g => g.Code == typed.Group);
        var isWay = Enum.TryParse<NoticeWay>(typed.Way, out var way) && Enum.GetName(way) == typed.Way;
        if (group is not null && isWay && WaysOf(group).Contains(way)) return (group.Code, way);
        errors.Add(field, Phrase.In<NoticeText>(nameof(NoticeText.Error_Way)));
        return null;
    }
}
