using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Organisations;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Amend;

/// <summary>A county that keeps an agreement is divided into two: both read what it signed, and each carries it on.</summary>
public abstract class CarryOnStoryTests : HostTests
{
    protected CarryOnStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice]
    public async Task DividedCounty_IsFollowedByTwo_WhoReadWhatItSigned_AndCarryItOn_InPages()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var (north, south) = (await Given.AMember(Role.CountyCoordinator), await Given.AMember(Role.CountyCoordinator));
        await Divide(the.Lead.Organisation, north, south);
        (await As(north).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        await As(north).Submit(new CarryOn.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);

        Today = new DateOnly(2022, 4, 1);
        // Nobody writes the old one for the county that is no more.
        (await Host.ActorOf(the.Lead)).IsUser.ShouldBeFalse();
        (await Host.ActorOf(leaders[0])).IsUser.ShouldBeFalse();
        foreach (var successor in new[] { north, south })
        {
            (await As(successor).Get("/oppgaver")).ShouldSay($"Før videre avtale {the.Number}");
            (await As(successor).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Vi gjør dette sammen: places");
            (await As(successor).Get(AgreementUrls.Sign(the.Number))).ShouldBe(HttpStatusCode.NotFound);
            await As(successor).Submit(AgreementData.Topic(the, "places", "Noe nytt.", basedOn: 1)).ShouldBeRefused(Refusal.NotFound);
            var page = await As(successor).Get(the.Url);
            page.ShouldSay("Gjeldende avtale").ShouldSay(the.Lead.Organisation.Name);
            page = await page.Post("carry-on");
            page.ShouldSay("Under arbeid").ShouldSay("Avtalen fører videre").ShouldSay("Vi gjør dette sammen: places");
            foreach (var other in the.Others) page.ShouldSay($"{other.Organisation.Name}, ");
            page.ShouldNotSay($"{the.Lead.Organisation.Name}, ");
            await As(successor).Submit(new CarryOn.Input { Agreement = the.Id }).ShouldBeRefused(CarryOn.IsCarriedOn);
            (await As(successor).Get("/oppgaver")).ShouldNotSay($"Før videre avtale {the.Number}");
        }

        var carried = await Read(db => db.Set<Agreement>().Include(a => a.Parties).Where(a => a.CarriesOn == the.Id).ToListAsync());
        carried.Select(a => a.Keeper).ShouldBe([north.Organisation.Id, south.Organisation.Id], ignoreOrder: true);
        foreach (var one in carried)
        {
            one.Parties.Select(p => p.Organisation)
                .ShouldBe([one.Keeper, .. the.Others.Select(o => o.Organisation.Id)], ignoreOrder: true);
            (await As(the.Others[0]).Get(the.Url)).ShouldSay("Avtalen er ført videre i").ShouldSay(one.Number.ToString());
            (await ToldTo(the.Others[0])).ShouldContain(
                $"Organisasjonen din er lagt til som part i avtale {one.Number}. Dere kan skrive i den sammen med de andre, eller si nei til å være part.");
        }

        // What the county was responsible for is its successor's.
        (await As(north).Get(AgreementUrls.Responsibility(carried.Single(a => a.Keeper == north.Organisation.Id).Number)))
            .ShouldSay(north.Organisation.Name).ShouldNotSay(the.Lead.Organisation.Name);
    }

    [Fact]
    public async Task AgreementWhoseKeeperIsGone_IsEndedByAnyOfTheOthers_AndNothingIsSentForOneThatIsGone()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var (north, south) = (await Given.AMember(Role.CountyCoordinator), await Given.AMember(Role.CountyCoordinator));
        await As(the.Others[0]).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Vi skriver om." }).ShouldSucceed();
        await Divide(the.Lead.Organisation, north, south);
        (await As(leaders[1]).Get(AgreementUrls.End(the.Number))).ShouldSay("Bare den som holder avtalen");

        Today = new DateOnly(2022, 4, 1);
        (await As(the.Others[0]).Get(the.Url)).ShouldSay($"{the.Lead.Organisation.Name} finnes ikke lenger. Fjern parten");
        var page = await As(leaders[1]).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Derfor kan hver av partene avslutte den.");
        await As(north).Submit(new EndAgreement.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        (await page.Post("end", ("EndInput.LastDay", "30.04.2022"), ("EndInput.Reason", "Fylket finnes ikke."))).ShouldSay("30. april 2022");
        // What its parties have ended is not carried on.
        await As(south).Submit(new CarryOn.Input { Agreement = the.Id }).ShouldBeRefused(Agreement.AgreementHasEnded);
    }

    [Fact]
    public async Task WhoTookOver_WithoutARoleThatBegins_ReadsAlone_AndOthersReadNothing()
    {
        var (the, _) = await Given.ASignedAgreement();
        var (north, stranger) = (await Given.AMember(Role.NavContact, await Given.AnOrganisation(OrganisationKind.NavOffice)),
            await Given.AMember(Role.CountyCoordinator));
        await Divide(the.Others[0].Organisation, north);
        Today = new DateOnly(2022, 4, 1);
        (await As(north).Get(the.Url)).ShouldSay(CarryOn.CannotKeep.Text.ToString());
        await As(north).Submit(new CarryOn.Input { Agreement = the.Id }).ShouldBeRefused(CarryOn.CannotKeep);
        (await As(stranger).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(stranger).Get(AgreementUrls.Version(the.Number, 1))).ShouldBe(HttpStatusCode.NotFound);
        await As(stranger).Submit(new CarryOn.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
    }

    private async Task Divide(Organisation organisation, params Member[] successors)
    {
        var administrator = await Given.AMember(Role.Administrator);
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = organisation.Id, LastDay = "31.03.2022" }).ShouldSucceed();
        foreach (var successor in successors)
            await As(administrator).Submit(new AddSuccessor.Input
            {
                Organisation = organisation.Id,
                Successor = successor.Organisation.Id.Value.ToString(),
                From = "01.04.2022",
            }).ShouldSucceed();
    }
}

public sealed class CarryOnStoryTests_OnSqlite(SqliteHost host) : CarryOnStoryTests(host), IClassFixture<SqliteHost>;

public sealed class CarryOnStoryTests_OnPostgres(PostgresHost host) : CarryOnStoryTests(host), IClassFixture<PostgresHost>;
