using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Record;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Look;

/// <summary>Who has seen, over the years; the host is this class's own, since years pass in it.</summary>
public sealed class OwnLooksTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact, Requirement("A-09")]
    public async Task Looks_AreReadAYearAtATime_TheNewestFirst()
    {
        var (adviser, earlier) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.ProgrammeAdviser));
        var participant = await Given.AMember(Role.Participant);
        var person = await Given.APersonOf(adviser);
        await Given.Saved(new PersonUser { Person = person, User = participant.Id, From = Today });
        await As(earlier).Get(PersonData.Card(person));
        var year = Today.Year;
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay(earlier.Organisation.Name).ShouldNotSay($"{year + 1}");

        Host.Time.Pass(TimeSpan.FromDays(366));
        await As(adviser).Get(PersonData.Card(person));
        var page = await As(participant).Get(PersonUrls.OwnLooks);
        page.ShouldSay(adviser.Organisation.Name).ShouldNotSay(earlier.Organisation.Name);

        page = await page.Follow($"{year}");
        page.ShouldSay(earlier.Organisation.Name).ShouldNotSay(adviser.Organisation.Name);
        foreach (var odd in new[] { "x", "0", "99999999999" })
            (await As(participant).Get($"{PersonUrls.OwnLooks}?ar={odd}")).ShouldSay(adviser.Organisation.Name);
    }
}
