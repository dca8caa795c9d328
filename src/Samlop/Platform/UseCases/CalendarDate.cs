using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Dato i kalenderen: a day, or a time of it, that somebody should have in mind. Derived from state as tasks are, and gone when the thing
/// is done. It goes to calendars outside the house: its title says what kind of date it is and a number to find it by, never what a case
/// says or the name of a person. Of a meeting it says where, for that is what one opens a calendar for.
/// </summary>
/// <param name="Key">Of the thing, in letters, digits and hyphens; the same when its date is changed.</param>
/// <param name="Day">In Oslo.</param>
/// <param name="At">Where the date has a time of day; null for the whole day.</param>
/// <param name="Url">Where it is handled.</param>
/// <param name="Revision">Rises when the date is changed, and at nothing else: an answer that says the same must be the same.</param>
/// <param name="SetAt">When the date was set, or changed last.</param>
public sealed record CalendarDate(
    string Key,
    Phrase Title,
    DateOnly Day,
    DateTimeOffset? At,
    string Url,
    int Revision,
    DateTimeOffset SetAt
)
{
    /// <summary>How long it takes of somebody's time; null for a date that takes none.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>
    /// Where one meets, as whoever called the meeting wrote it and was told that calendars have it; null for a date without.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>It does not happen after all; it is told so that calendars which have it learn of it.</summary>
    public bool IsCalledOff { get; init; }
}

/// <summary>The dates that a module knows of.</summary>
public interface ICalendarSource
{
    /// <summary>
    /// The kinds of dates that the actor has to keep or waits for, found as they find the things themselves, and read together as tasks
    /// are. The day is the row's <see cref="WaitingRow.Due"/>.
    /// </summary>
    /// <param name="first">No day before this one: what is past and waits still takes no room from what comes.</param>
    IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first);
}
