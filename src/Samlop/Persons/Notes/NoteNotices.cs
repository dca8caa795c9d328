using Samlop.Persons.Course;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Notes;

/// <summary>Varsler om notater: there is a note of a person. No notice says of whom, nor what.</summary>
internal static class NoteNotices
{
    public static readonly NoticeGroup Group = new(
        "persons.notes",
        Phrase.In<NotesText>(nameof(NotesText.Notices_Title)),
        Phrase.In<NotesText>(nameof(NotesText.Notices_Explained)),
        MayBeStopped: false,
        [.. ReadPersons.Needs.Roles, .. ReadOwnLooks.Needs.Roles]);

    /// <param name="user">Null where nobody has said whom the person signs in as: then nobody is told.</param>
    public static Task<Waiting.Told?> ToPerson(string line, UserId? user) => Task.FromResult<Waiting.Told?>(
        new(Phrase.In<NotesText>(line), PersonUrls.OwnRecord, Readers.Of(user))
        {
            About = new Subject(CourseNotices.Concerned, user?.Value ?? default),
        });

    /// <summary>
    /// The public bodies that have to do with the person and may see something of a note, for any purpose of theirs; what stops one reader
    /// there is asked when they read.
    /// </summary>
    public static IReadOnlyList<Body> Bodies(
        Person whole, ReadingParty party, DateOnly on, IReadOnlyCollection<PersonCategory> categories)
    {
        var (by, day) = (party.Body, party.Moment.Day);
        return
        [
            .. whole.Ties.Where(tie => tie.From <= day && !(tie.To < day)).Select(tie => new Body(tie.BodyKind, tie.Body)).Distinct()
                .Where(body => body != by && PartyKinds.Public.Contains(body.Kind) && Opens(party.As(body))),
        ];

        bool Opens(ReadingParty reader) => reader.Purposes.Any(purpose => categories.Any(category =>
        {
            var asks = reader.Asks(purpose, category);
            return reader.Table.Rule(asks).OpeningToBody(PersonFact.RecordedBy(by, whole, asks, on)) is not null;
        }));
    }

    /// <summary>The person may read something of it: a decision keeps not all of it from them.</summary>
    public static bool OpensToPerson(Person whole, ReadingParty party, IReadOnlyCollection<PersonCategory> categories)
    {
        var day = party.Moment.Day;
        return categories.Any(category => !whole.Orders.Exists(order => order.Kind is OrderKind.Withholding
            && order.Categories.Contains(category) && order.From <= day && !(order.Until < day)));
    }
}
