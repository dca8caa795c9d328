using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Course;

/// <summary>Varsler om kvalifiseringsløp: something of a course is changed. No notice says of whom, nor what.</summary>
internal static class CourseNotices
{
    /// <summary>A user who is told of their own course, or that they are in a team.</summary>
    public const string Concerned = "persons.course-user";

    public static SubjectDoors.Finding IsConcerned { get; } = (_, reader) =>
    {
        var user = reader.Actor.User.Value;
        return concerned => concerned == user;
    };

    public static readonly NoticeGroup Group = new(
        "persons.course",
        Phrase.In<CourseText>(nameof(CourseText.Notices_Title)),
        Phrase.In<CourseText>(nameof(CourseText.Notices_Explained)),
        MayBeStopped: false,
        [.. ReadPersons.Needs.Roles, .. ReadOwnLooks.Needs.Roles]);

    /// <param name="user">Null where nobody has said whom the person signs in as: then nobody is told.</param>
    public static Task<Waiting.Told?> ToPerson(string line, UserId? user) => ToUser(line, user, CourseUrls.Own);

    /// <param name="user">Null where nobody else is to know that there is a person.</param>
    public static async Task<Waiting.Told?> ToMember(string line, UserId? user, PersonId person, Occasion occasion) =>
        await ToUser(line, user, PersonUrls.Person(person)) is { } told
            ? told with { To = told.To.But(await PersonNotices.Related(person, occasion)) } : null;

    public static async Task<IEnumerable<Waiting.Told>> ToTeam(
        string line, IReadOnlyList<UserId> team, PersonId person, Occasion occasion)
    {
        var told = new List<Waiting.Told>();
        foreach (var user in team) told.Add((await ToMember(line, user, person, occasion))!);
        return told;
    }

    /// <param name="to">Null where no other body is to know.</param>
    public static Task<Waiting.Told?> ToBody(string line, OrganisationId? to, PartyKind? kind, PersonId person, Occasion occasion) =>
        ToBody(line, to, kind, person, PersonUrls.Person(person), occasion);

    /// <summary>A body that has no tie any more: the person is not there for it, and it is led to none.</summary>
    /// <param name="to">Null where no other body is to know.</param>
    public static Task<Waiting.Told?> ToBodyThatLeft(
        string line, OrganisationId? to, PartyKind? kind, PersonId person, Occasion occasion) =>
        ToBody(line, to, kind, person, PersonUrls.List, occasion);

    private static async Task<Waiting.Told?> ToBody(
        string line, OrganisationId? to, PartyKind? kind, PersonId person, string address, Occasion occasion) =>
        to is not { } organisation ? null : await PersonNotices.ToBody(
            Phrase.In<CourseText>(line), address, person, organisation, kind, BeginCourse.Needs.Roles, occasion);

    private static Task<Waiting.Told?> ToUser(string line, UserId? user, string path) => Task.FromResult<Waiting.Told?>(
        new(Phrase.In<CourseText>(line), path, Readers.Of(user)) { About = new Subject(Concerned, user?.Value ?? default) });
}
