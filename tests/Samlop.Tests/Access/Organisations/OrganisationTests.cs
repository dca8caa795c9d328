using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Organisations;

/// <summary>Organisations that are let in, corrected and ended, by forms as a browser sends them.</summary>
public abstract class OrganisationTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Organisation_IsAddedChangedAndEnded_AndItsHistoryTellsSo()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var name = $"Dokkeby kommune {TestData.Next()}";
        var list = await As(administrator).Get(AccessUrls.Organisations);
        var page = await (await list.Follow("Ny organisasjon")).Post("add", ("Name", name), ("Type", "Fylkeskommune"), ("Type", "Kommune"), ("Organisasjonsnummer (valgfritt)", ""), ("RegionNumber", "0301"), ("ValidFrom", "1.1.2020"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Fylkeskommune, Kommune").ShouldSay("0301").ShouldSay("Oppdiktet").ShouldSay("(Administrator) la til organisasjonen");
        page.Title.ShouldBe(name);

        var changed = await (await page.Follow("Endre opplysningene")).Post("change", ("Name", name + " ny"), ("RegionNumber", ""));
        changed.ShouldSay("endret navnet, fylkes- eller kommunenummeret").ShouldSay("Fylkeskommune, Kommune");

        var next = await Given.AnOrganisation(OrganisationKind.County);
        var ended = await (await changed.Follow("Avslutt organisasjonen")).Post("end", ("LastDay", "31.12.2023"), ("Successor", next.Id.Value.ToString()));
        ended.ShouldSay("31. desember 2023").ShouldSay(next.Name).ShouldSay("avsluttet organisasjonen, som har siste dag 31. desember 2023");
        (await As(administrator).Get(ended.Url + "/avslutt")).ShouldSay("Organisasjonen er avsluttet og kan ikke endres. Roller gis i organisasjonen som har tatt over.");
        (await (await As(administrator).In("en")).Get(ended.Url)).ShouldSay("ended the organisation, whose last day is");
        (await (await As(administrator).In("nn")).Get(ended.Url)).ShouldSay("endra namnet, fylkes- eller kommunenummeret");

        (await As(administrator).Get($"{AccessUrls.Organisations}?q={Uri.EscapeDataString(name)}&type=County")).ShouldSay("1 treff");
        (await As(administrator).Get($"{AccessUrls.Organisations}?q={Uri.EscapeDataString(name)}&type=School")).ShouldSay("Ingen treff");
    }

    [Theory]
    [InlineData("", "1.1.2020", "", "County", "", nameof(TypedOrganisation.Name), "Error_NameMissing")]
    [InlineData("2040", "1.1.2020", "", "County", "", nameof(TypedOrganisation.Name), "Error_NameLetter")]
    [InlineData("x", "31.02.2022", "", "County", "", nameof(AddOrganisation.Input.ValidFrom), "Error_Date")]
    [InlineData("x", "", "", "County", "", nameof(AddOrganisation.Input.ValidFrom), "Error_Date")]
    [InlineData("x", "1.1.2020", "958935421", "County", "", nameof(TypedOrganisation.Number), "Error_OrganisationNumber")]
    [InlineData("x", "1.1.2020", "95893542", "County", "", nameof(TypedOrganisation.Number), "Error_OrganisationNumber")]
    [InlineData("x", "1.1.2020", "", "", "", nameof(TypedOrganisation.Kinds), "Error_Kinds")]
    [InlineData("x", "1.1.2020", "", "Kingdom", "", nameof(TypedOrganisation.Kinds), "Error_Kinds")]
    [InlineData("x", "1.1.2020", "", "1", "", nameof(TypedOrganisation.Kinds), "Error_Kinds")]
    [InlineData("x", "1.1.2020", "", "School", "03", nameof(TypedOrganisation.RegionNumber), "Error_RegionNumber")]
    [InlineData("x", "1.1.2020", "", "County", "99", nameof(TypedOrganisation.RegionNumber), "Error_RegionNumber")]
    [InlineData("x", "1.1.2020", "", "County", "0301", nameof(TypedOrganisation.RegionNumber), "Error_RegionNumber")]
    public async Task WrongInput_IsToldBesideItsField(string name, string from, string number, string kind, string region, string field, string error) =>
        await As(await Given.AMember(Role.Administrator))
            .Submit(new AddOrganisation.Input { Name = name, ValidFrom = from, Number = number, Kinds = kind.Length == 0 ? [] : [kind], RegionNumber = region })
            .ShouldHaveError(field, error);

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task Name_AtItsLimit_IsTaken_AndOneMoreIsNot(int length, bool taken)
    {
        var run = As(await Given.AMember(Role.Administrator)).Submit(new AddOrganisation.Input { Name = new string('å', length), Kinds = ["School"], ValidFrom = "1.1.2020" });
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError("Name", "Error_TooLong");
    }

    [Fact]
    public async Task Number_OfAnother_IsNotTakenTwice()
    {
        var administrator = await Given.AMember(Role.Administrator);
        AddOrganisation.Input Input() => new() { Name = "Prøveskolen", Kinds = ["School"], ValidFrom = "1.1.2020", Number = "974 760 673" };
        await As(administrator).Submit(Input()).ShouldSucceed();
        await As(administrator).Submit(Input()).ShouldHaveError("Number", "Error_OrganisationNumberTaken");
    }

    [Fact]
    public async Task WrongNumber_OnThePage_LosesNothingTyped()
    {
        var page = await As(await Given.AMember(Role.Administrator)).Post(AccessUrls.NewOrganisation, "add", ("Name", "Tivoli skole"), ("Type", "Skole"), ("Number", "123"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors["Input.Number"].ShouldContain("ikke et gyldig organisasjonsnummer");
        page.Document.QuerySelector("input[name='Input.Name']")!.GetAttribute("value").ShouldBe("Tivoli skole");
        page.Document.QuerySelector("input[value=School]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task TwoWhoChangeTheSame_SeeBothVersions()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var organisation = await Given.AnOrganisation();
        var mine = await As(administrator).Get(AccessUrls.Change(organisation.Id));
        var theirs = await As(await Given.AMember(Role.Administrator)).Get(AccessUrls.Change(organisation.Id));
        await theirs.Post("change", ("Name", "Deres navn"));

        var conflict = await mine.Post("change", ("Name", "Mitt navn"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det er lagret endringer mens du skrev").ShouldSay("Deres navn").ShouldSay("Mitt navn");
        (await conflict.Post("change")).ShouldBe(HttpStatusCode.OK).Title.ShouldBe("Mitt navn");
    }

    [Fact]
    public async Task Kind_ThatSomebodysRoleDependsOn_CannotBeTakenAway()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var lead = await Given.AMember(Role.ProjectLead);
        await As(administrator).Submit(new ChangeOrganisation.Input { Organisation = lead.Organisation.Id, Name = "Ny", Kinds = ["School"] }).ShouldHaveError("Kinds", "Error_KindIsNeeded");
        await As(administrator).Submit(new ChangeOrganisation.Input { Organisation = lead.Organisation.Id, Name = "Ny", Kinds = ["School", "County"] }).ShouldSucceed();
    }

    [Fact]
    public async Task End_EndsTheRolesInIt_ThatDay()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var lead = await Given.AMember(Role.ProjectLead);
        var coming = await Given.AMember(Role.ChiefExecutive, lead.Organisation, from: Today.AddDays(30));
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = lead.Organisation.Id, LastDay = "10.03.2022" }).ShouldSucceed();
        (await Host.ActorOf(lead)).IsUser.ShouldBeTrue();
        Today = new DateOnly(2022, 3, 11);
        (await Host.ActorOf(lead)).IsUser.ShouldBeFalse();
        Today = new DateOnly(2022, 5, 1);
        (await Host.ActorOf(coming)).IsUser.ShouldBeFalse();
        (await Read(db => db.Set<Membership>().SingleAsync(m => m.Id == coming.Membership.Id))).NeverHeld.ShouldBeTrue();
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = lead.Organisation.Id, LastDay = "10.03.2022" }).ShouldBeRefused(Organisation.OrganisationHasEnded);
    }

    [Theory]
    [InlineData("31.02.2022", "", nameof(EndOrganisation.Input.LastDay), "Error_Date")]
    [InlineData("31.12.2019", "", nameof(EndOrganisation.Input.LastDay), "Error_BeforeItBegan")]
    [InlineData("10.03.2022", "no-id", nameof(EndOrganisation.Input.Successor), "Error_Successor")]
    [InlineData("10.03.2022", "itself", nameof(EndOrganisation.Input.Successor), "Error_Successor")]
    public async Task End_WithWrongInput_IsToldBesideItsField(string lastDay, string successor, string field, string error)
    {
        var organisation = await Given.AnOrganisation();
        await As(await Given.AMember(Role.Administrator))
            .Submit(new EndOrganisation.Input { Organisation = organisation.Id, LastDay = lastDay, Successor = successor == "itself" ? organisation.Id.Value.ToString() : successor })
            .ShouldHaveError(field, error);
    }

    [Fact, SentTwice]
    public async Task Organisation_HasSeveralSuccessors_EachFromItsDay()
    {
        var (administrator, county) = (await Given.AMember(Role.Administrator), await Given.AnOrganisation(OrganisationKind.County));
        var (first, second) = (await Given.AnOrganisation(OrganisationKind.County), await Given.AnOrganisation(OrganisationKind.County));
        var page = await As(administrator).Get(AccessUrls.Of(county.Id));
        page.ShouldSay("Ingen har tatt over etter organisasjonen.");
        page = await page.Post("add-successor", ("Avløst av", first.Name), ("From", "01.01.2023"));
        page.ShouldSay($"{first.Name}, fra og med 1. januar 2023").ShouldSay("la til en etterfølger fra 1. januar 2023");
        page = await page.Post("add-successor", ("Avløst av", second.Name), ("From", "01.01.2024"));
        page.ShouldSay($"{first.Name}, fra og med 1. januar 2023").ShouldSay($"{second.Name}, fra og med 1. januar 2024");

        await As(administrator).Submit(new AddSuccessor.Input { Organisation = county.Id, Successor = first.Id.Value.ToString(), From = "01.01.2025" })
            .ShouldBeRefused(AddSuccessor.IsSuccessor);
        page = await page.Post($"Fjern {first.Name} som etterfølger");
        page.ShouldNotSay($"{first.Name}, fra og med").ShouldSay("fjernet en etterfølger som var ført feil");
        (await As(await Given.AMember(Role.Auditor)).Get(AccessUrls.Of(county.Id)))
            .ShouldSay($"{second.Name}, fra og med 1. januar 2024").HasForm("add-successor").ShouldBeFalse();
        await As(administrator).Submit(new RemoveSuccessor.Input { Organisation = county.Id, Successor = Key(first, 2023) })
            .ShouldBeRefused(Refusal.NotFound);
        await As(administrator).Submit(new RemoveSuccessor.Input { Organisation = county.Id, Successor = "no-key" })
            .ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Successor_WhoseDayIsAnotherThanThePageTold_IsNotRemoved_AndTheSameTwiceIsOne()
    {
        var (administrator, county, next) = (
            await Given.AMember(Role.Administrator), await Given.AnOrganisation(OrganisationKind.County), await Given.AnOrganisation(OrganisationKind.County));
        var add = new AddSuccessor.Input { Organisation = county.Id, Successor = next.Id.Value.ToString(), From = "01.01.2024" };
        await As(administrator).Submit(add).ShouldSucceed();
        await As(administrator).Submit(add).ShouldSucceed();
        (await Read(db => db.Set<OrganisationSuccessor>().CountAsync(s => s.Organisation == county.Id))).ShouldBe(1);

        await As(administrator).Submit(new RemoveSuccessor.Input { Organisation = county.Id, Successor = Key(next, 2023) })
            .ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(administrator).Submit(new RemoveSuccessor.Input { Organisation = county.Id, Successor = Key(next, 2024) }).ShouldSucceed();
    }

    [Fact]
    public async Task Organisation_SaysWhomItTookOverFrom()
    {
        var (administrator, before, after) = (await Given.AMember(Role.Administrator), await Given.AnOrganisation(), await Given.AnOrganisation());
        await As(administrator).Submit(Add(before, after)).ShouldSucceed();
        (await As(administrator).Get(AccessUrls.Of(after.Id))).ShouldSay("Har tatt over etter").ShouldSay($"{before.Name}, fra og med 1. januar 2024")
            .ShouldSay("Ingen har tatt over etter organisasjonen.");
        (await As(administrator).Get(AccessUrls.Of(before.Id))).ShouldSay($"{after.Name}, fra og med").ShouldNotSay("Har tatt over etter");
    }

    /// <summary>Whoever follows the successors comes to an end.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Successor_ThatTheOrganisationSucceeds_DirectlyOrThroughOthers_IsRefused(int apart)
    {
        var administrator = await Given.AMember(Role.Administrator);
        var line = new List<Organisation>();
        for (var i = 0; i <= apart; i++) line.Add(await Given.AnOrganisation());
        for (var i = 0; i < apart; i++) await As(administrator).Submit(Add(line[i], line[i + 1])).ShouldSucceed();

        await As(administrator).Submit(Add(line[^1], line[0])).ShouldHaveError("Successor", nameof(AccessText.Error_SuccessorCircle));
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = line[^1].Id, LastDay = "31.12.2023", Successor = line[0].Id.Value.ToString() })
            .ShouldHaveError("Successor", nameof(AccessText.Error_SuccessorCircle));
        // Two may take over from one, and one from two, without a circle.
        await As(administrator).Submit(Add(line[0], await Given.AnOrganisation())).ShouldSucceed();
        await As(administrator).Submit(Add(await Given.AnOrganisation(), line[^1])).ShouldSucceed();
    }

    [Theory]
    [InlineData("01.01.2024", true)]
    [InlineData("01.07.2023", true)]
    [InlineData("02.01.2024", false)]
    public async Task Successor_OfOneThatHasEnded_TakesOverNoLaterThanTheDayAfter(string from, bool taken)
    {
        var (administrator, before, after) = (await Given.AMember(Role.Administrator), await Given.AnOrganisation(), await Given.AnOrganisation());
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = before.Id, LastDay = "31.12.2023" }).ShouldSucceed();
        var add = As(administrator).Submit(Add(before, after, from));
        if (taken) await add.ShouldSucceed();
        else await add.ShouldHaveError("From", nameof(AccessText.Error_SuccessorAfterEnd));
    }

    private static AddSuccessor.Input Add(Organisation organisation, Organisation successor, string from = "01.01.2024") =>
        new() { Organisation = organisation.Id, Successor = successor.Id.Value.ToString(), From = from };

    [Fact]
    public async Task End_WithASuccessorFromAnotherDay_SaysSo_AndFromTheSameDay_IsTheSame()
    {
        var (administrator, county, next) = (
            await Given.AMember(Role.Administrator), await Given.AnOrganisation(OrganisationKind.County), await Given.AnOrganisation(OrganisationKind.County));
        var chosen = next.Id.Value.ToString();
        await As(administrator).Submit(new AddSuccessor.Input { Organisation = county.Id, Successor = chosen, From = "01.01.2024" }).ShouldSucceed();
        EndOrganisation.Input End(string lastDay) => new() { Organisation = county.Id, LastDay = lastDay, Successor = chosen };

        await As(administrator).Submit(End("31.12.2024")).ShouldHaveError("Successor", nameof(AccessText.Error_SuccessorAlready));
        await As(administrator).Submit(End("31.12.2023")).ShouldSucceed();
    }

    private static string Key(Organisation successor, int year) => new Successors.Listed(successor.Id, "", new DateOnly(year, 1, 1)).Key;

    [Theory]
    [InlineData("itself", "01.01.2024", "Successor", "Error_SuccessorFrom")]
    [InlineData("no-id", "01.01.2024", "Successor", "Error_SuccessorFrom")]
    [InlineData("another", "01.01.1900", "From", "Error_BeforeItBegan")]
    [InlineData("another", "i morgen", "From", "Error_Date")]
    public async Task Successor_WithWrongInput_IsToldBesideItsField(string successor, string from, string field, string error)
    {
        var (organisation, other) = (await Given.AnOrganisation(), await Given.AnOrganisation());
        var chosen = successor switch { "itself" => organisation.Id.Value.ToString(), "another" => other.Id.Value.ToString(), _ => successor };
        await As(await Given.AMember(Role.Administrator))
            .Submit(new AddSuccessor.Input { Organisation = organisation.Id, Successor = chosen, From = from }).ShouldHaveError(field, error);
    }

    [Fact]
    public async Task End_OfTheAdministratorsOwnOrganisation_IsRefused()
    {
        var administrator = await Given.AMember(Role.Administrator);
        await Given.AMember(Role.Administrator);
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = administrator.Organisation.Id, LastDay = "10.03.2022" }).ShouldBeRefused(Administrators.OwnLastAdministrator);
    }

    [Fact]
    public async Task Change_BasedOnAnOldVersion_IsRefused()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var organisation = await Given.AnOrganisation();
        await As(administrator).Submit(new ChangeOrganisation.Input { Organisation = organisation.Id, Name = "En", Kinds = ["County"] }).ShouldSucceed();
        await As(administrator).Submit(new ChangeOrganisation.Input { Organisation = organisation.Id, Name = "To", Kinds = ["County"] }).ShouldBeRefused(Refusal.ChangedByOther);
        await As(administrator).Submit(new EndOrganisation.Input { Organisation = organisation.Id, LastDay = "10.03.2022" }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(administrator).Submit(new ChangeOrganisation.Input { Organisation = Given.Id<OrganisationId>(), Name = "To", Kinds = ["County"] }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public Task Pages_ByARoleThatMayNot_AreClosed() => ByEachRoleWithout<ReadAccess>(async member =>
    {
        string[] pages = [AccessUrls.Organisations, AccessUrls.People, AccessUrls.Of(member.Organisation.Id), AccessUrls.Of(member.Id), "/organisasjoner/tabell", "/personer/tabell"];
        foreach (var page in pages) (await As(member).Get(page)).ShouldBe(HttpStatusCode.Forbidden);
    });

    [Theory]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.Auditor)]
    public async Task Readers_ReadTheLists_AndChangeNothing(Role role)
    {
        var member = await Given.AMember(role);
        (await As(member).Get(AccessUrls.Organisations)).ShouldBe(HttpStatusCode.OK).ShouldNotSay("Ny organisasjon");
        (await As(member).Get(AccessUrls.People)).ShouldBe(HttpStatusCode.OK).ShouldNotSay("Ny person");
        (await As(member).Get(AccessUrls.Of(member.Id))).ShouldBe(HttpStatusCode.OK).ShouldNotSay("Gi en rolle");
        foreach (var url in new[] { AccessUrls.NewOrganisation, AccessUrls.NewUser, AccessUrls.Change(member.Organisation.Id), AccessUrls.End(member.Organisation.Id), AccessUrls.Change(member.Id), AccessUrls.NewMembership(member.Id), AccessUrls.Membership(member.Id, member.Membership.Id) })
        {
            (await As(member).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}

public sealed class OrganisationTests_OnSqlite(SqliteHost host) : OrganisationTests(host), IClassFixture<SqliteHost>;

public sealed class OrganisationTests_OnPostgres(PostgresHost host) : OrganisationTests(host), IClassFixture<PostgresHost>;
