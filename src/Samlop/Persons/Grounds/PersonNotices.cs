using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Varsler om deling: what a body may see of somebody is changed. The notice says that it is, and neither of whom nor what.
/// </summary>
internal static class PersonNotices
{
    /// <summary>A body that the reader reads persons for. The person may be out of its sight by now, and it is told all the same.</summary>
    public const string Receiving = "persons.receiving-organisation";

    /// <summary>A user who is told of what is recorded of themself.</summary>
    public const string Self = "persons.self-user";

    public static readonly NoticeGroup OwnGroup = new(
        "persons.own",
        Phrase.In<GroundsText>(nameof(GroundsText.OwnNotices_Title)),
        Phrase.In<GroundsText>(nameof(GroundsText.OwnNotices_Explained)),
        MayBeStopped: false,
        ReadOwnLooks.Needs.Roles);

    public static readonly NoticeGroup Group = new(
        "persons.sharing",
        Phrase.In<GroundsText>(nameof(GroundsText.Notices_Title)),
        Phrase.In<GroundsText>(nameof(GroundsText.Notices_Explained)),
        MayBeStopped: false,
        ReadPersons.Needs.Roles);

    /// <summary>A body is told of a person; where the address is graded, it is not: that there is somebody would be told too.</summary>
    /// <param name="address">Where the person is read; the person alone is in it.</param>
    public static async Task<Waiting.Told?> ToBody(
        Phrase line, string address, PersonId person, OrganisationId body, IReadOnlyList<Role> roles, Occasion occasion) =>
        await occasion.Db.Rows<Person>().Graded(occasion.Today).AnyAsync(p => p.Id == person, occasion.Cancel)
            ? null
            : new(line, address, Readers.In(body, [.. roles])) { About = new Subject(Receiving, body.Value) };

    /// <summary>The person is told on their own pages; nobody where they sign in as nobody.</summary>
    /// <param name="line">The key of the words.</param>
    public static Waiting.Told? ToPerson(string line, UserId? user) => user is not { } self
        ? null
        : new(Phrase.In<GroundsText>(line), PersonUrls.OwnSharing, Readers.Of(self)) { About = new Subject(Self, self.Value) };

    public static SubjectDoors.Finding IsSelf { get; } = (_, reader) =>
    {
        var user = reader.Actor.User.Value;
        return self => self == user;
    };

    public static SubjectDoors.Finding ReadsFor { get; } = (_, reader) =>
    {
        var (own, reads) = (reader.Actor.Organisation.Value, reader.Actor.May(ReadPersons.Needs));
        return organisation => reads && organisation == own;
    };
}
