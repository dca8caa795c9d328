using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Reviewing;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Reviewing;

/// <summary>Once a year an organisation goes through who has access.</summary>
public abstract class AccessReviewTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Roles_AreGoneThrough_SavedInPartsAndConfirmed_AndTheTaskIsGone()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var second = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        var (kept, ends) = (await Given.AMember(Role.ProjectLead, own.Organisation), await Given.AMember(Role.ProjectLead, own.Organisation));
        (await As(own).Get("/oppgaver")).ShouldSay("Gå gjennom hvem som har tilgang");

        var page = await As(own).Get(AccessUrls.Review(own.Organisation.Id));
        page.ShouldSay("Over fristen").ShouldSay(kept.User.Name).ShouldSay("Ikke brukt på over seks måneder").ShouldSay("Du har selv rollen");
        page = await page.Post("save", Fields(page, (kept, "Keep", ""), (ends, "End", "31.03.2022"), (second, "Keep", "")));
        await As(own).Submit(await Confirming(own)).ShouldBeRefused(AccessReview.ReviewNotWhole);
        (await As(own).Get("/oppgaver")).ShouldNotWait("Gå gjennom hvem som har tilgang");

        var theirs = await As(second).Get(AccessUrls.Review(own.Organisation.Id));
        theirs.ShouldSay("Roller som ikke er gått gjennom 1");
        theirs = await theirs.Post("save", Fields(theirs, (own, "Keep", "")));
        var done = await theirs.Post("confirm");
        done.ShouldSay("Roller som ble beholdt: 3. Roller som ble avsluttet: 1");
        (await Read(db => db.Set<Membership>().SingleAsync(m => m.Id == ends.Membership.Id))).To.ShouldBe(new DateOnly(2022, 3, 31));
        (await As(own).Get(AccessUrls.Review(own.Organisation.Id))).ShouldSay("8. mars 2023").ShouldNotSay("Over fristen");
        (await As(second).Get("/oppgaver")).ShouldNotWait("Gå gjennom hvem som har tilgang");
        (await ToldTo(ends)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OwnRole_IsAnothersToGoThrough_AndOfTheOnlyOne_TheInstallations()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var lead = await Given.AMember(Role.ProjectLead, own.Organisation);
        await As(own).Submit(await Choosing(own, (own, ReviewedAs.Keep))).ShouldBeRefused(SaveReview.OwnRoleReviewed);
        await As(own).Submit(await Choosing(own, (lead, ReviewedAs.Keep))).ShouldSucceed();
        await As(own).Submit(await Confirming(own)).ShouldBeRefused(AccessReview.ReviewNotWhole);

        var installation = await Given.AMember(Role.Administrator);
        (await As(installation).Get("/oppgaver")).ShouldSay("Gå gjennom hvem som har tilgang i");
        (await As(installation).Get($"{AccessUrls.Reviews}?q={Uri.EscapeDataString(own.Organisation.Name)}&status=over-fristen"))
            .ShouldSay(own.Organisation.Name).ShouldSay("Organisasjoner over fristen");
        await As(installation).Submit(await Choosing(own, (own, ReviewedAs.Keep))).ShouldSucceed();
        await As(own).Submit(await Confirming(own)).ShouldSucceed();
        (await As(await Given.AMember(Role.OrganisationAdministrator)).Get(AccessUrls.Review(own.Organisation.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(own).Get(AccessUrls.Reviews)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task RolesThatOnlyTheInstallationEnds_AndTheLastOfWeight_AreNotEndedByTheOrganisation()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var second = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        var (one, other) = (await Given.AMember(Role.ChiefExecutive, own.Organisation), await Given.AMember(Role.ChiefExecutive, own.Organisation));
        await As(own).Submit(await Choosing(own, (second, ReviewedAs.End))).ShouldHaveError("Rows[0].Choice", nameof(ReviewText.Error_EndedByInstallation));
        await As(own).Submit(await Choosing(own, (one, ReviewedAs.End), (other, ReviewedAs.End), (second, ReviewedAs.Keep))).ShouldSucceed();
        await As(second).Submit(await Choosing(own, (own, ReviewedAs.Keep))).ShouldSucceed();
        await As(own).Submit(await Confirming(own)).ShouldBeRefused(Samlop.Access.People.Administrators.LastInRole);
        await As(own).Submit(await Choosing(own, (other, ReviewedAs.Keep))).ShouldSucceed();
        await As(own).Submit(await Confirming(own)).ShouldSucceed();
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoPagesOpenAtOnce_OverwriteNothing_AndWhatIsConfirmedIsWhatWasSeen()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var second = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        var (one, other) = (await Given.AMember(Role.ProjectLead, own.Organisation), await Given.AMember(Role.ProjectLead, own.Organisation));
        var (mine, theirs) = (await As(own).Get(AccessUrls.Review(own.Organisation.Id)), await As(second).Get(AccessUrls.Review(own.Organisation.Id)));
        await mine.Post("save", Fields(mine, (one, "End", "31.03.2022"), (second, "Keep", "")));

        // Of a row that the other did not touch, nothing is taken back; of one that both did, both are told.
        await theirs.Post("save", Fields(theirs, (other, "Keep", ""), (own, "Keep", "")));
        (await Chosen(one)).ShouldBe("End 2022-03-31");
        var clash = await theirs.Post("save", Fields(theirs, (one, "Keep", "")));
        clash.ShouldSay("Noen andre har valgt noe annet for denne rollen mens du skrev");
        (await Chosen(one)).ShouldBe("End 2022-03-31");

        var seen = await As(own).Get(AccessUrls.Review(own.Organisation.Id));
        seen.ShouldSay("Disse rollene blir avsluttet").ShouldSay($"{one.User.Name}: Prosjektleder, siste dag 31. mars 2022");
        await clash.Post("save");
        (await Chosen(one)).ShouldBe("Keep");
        (await seen.Post("confirm")).ShouldSay("Noe annet er valgt siden du åpnet siden");
        await As(own).Submit(await Confirming(own)).ShouldSucceed();
        (await Read(db => db.Set<Membership>().SingleAsync(m => m.Id == one.Membership.Id))).To.ShouldBeNull();

        async Task<string> Chosen(Member of) =>
            TypedChoice.Of(await Read(db => db.Set<ReviewChoice>().SingleOrDefaultAsync(c => c.Membership == of.Membership.Id)));
    }

    [Fact]
    public async Task Administrators_AreReminded_AndASignInIsSeen()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator, from: Today.AddYears(-1).AddDays(7));
        await Remind(ReviewReminder.Reminds);
        (await ToldTo(own)).ShouldHaveSingleItem().ShouldBe("Den årlige gjennomgangen av tilganger skal være ferdig 15. mars 2022.");
        await Remind(ReviewReminder.Reminds);
        (await ToldTo(own)).Count.ShouldBe(1);
        Today = Today.AddDays(14);
        await Remind(ReviewReminder.Reminds);
        (await ToldTo(own))[^1].ShouldBe("Fristen for den årlige gjennomgangen av tilganger var 15. mars 2022.");

        await AsAnew(own).SignIn();
        (await Read(db => db.Set<Membership>().SingleAsync(m => m.Id == own.Membership.Id))).LastUsed.ShouldBe(Today);
    }

    private static (string, string?)[] Fields(Page page, params (Member Of, string Choice, string LastDay)[] chosen)
    {
        var hidden = page.Document.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name")?.EndsWith(".Role", StringComparison.Ordinal) is true)
            .ToDictionary(i => i.GetAttribute("value")!, i => i.GetAttribute("name")!);
        return
        [
            .. chosen.SelectMany(c =>
            {
                var row = hidden[c.Of.Membership.Id.Value.ToString()][..^".Role".Length];
                (string, string?)[] choice = [($"{row}.Choice", c.Choice)];
                return c.LastDay.Length == 0 ? choice : [.. choice, ($"{row}.LastDay", c.LastDay)];
            }),
        ];
    }

    /// <summary>As on a page that was drawn now.</summary>
    private async Task<SaveReview.Input> Choosing(Member own, params (Member Of, ReviewedAs As)[] chosen)
    {
        var ids = chosen.Select(c => c.Of.Membership.Id).ToList();
        var now = await Read(db => db.Set<ReviewChoice>().Where(c => ids.Contains(c.Membership)).ToListAsync());
        return new SaveReview.Input
        {
            Organisation = own.Organisation.Id,
            Rows =
            [
                .. chosen.Select(c => new TypedChoice
                {
                    Role = c.Of.Membership.Id.Value,
                    Choice = c.As.ToString(),
                    LastDay = c.As == ReviewedAs.End ? Written.ShortDate(Today) : null,
                    Shown = TypedChoice.Of(now.Find(n => n.Membership == c.Of.Membership.Id)),
                }),
            ],
        };
    }

    private async Task<ConfirmReview.Input> Confirming(Member own) => new()
    {
        Organisation = own.Organisation.Id,
        Seen = (await As(own).Get(AccessUrls.Review(own.Organisation.Id))).Document.QuerySelector("input[name='ConfirmInput.Seen']")?.GetAttribute("value"),
    };
}

public sealed class AccessReviewTests_OnSqlite(SqliteHost host) : AccessReviewTests(host), IClassFixture<SqliteHost>;

public sealed class AccessReviewTests_OnPostgres(PostgresHost host) : AccessReviewTests(host), IClassFixture<PostgresHost>;
