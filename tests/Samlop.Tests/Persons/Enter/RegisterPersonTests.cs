using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Enter;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Enter;

/// <summary>A candidate or participant is registered by a body that has to do with them.</summary>
public abstract class RegisterPersonTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-01")]
    public async Task Adviser_RegistersAPerson_WhomTheBodyThenFinds()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var family = $"Øyeåsen{TestData.Next()}";
        var page = await As(adviser).Get(PersonUrls.New);
        page = await page.Post("person", ("Input.Person.GivenName", "Prøve"), ("Input.Person.FamilyName", family),
            ("Input.Person.BirthDate", "01.02.1990"), ("Input.Person.BirthDateIsUnsure", "true"), ("Input.Person.Phone", "400 00 000"),
            ("Input.Person.Languages[0].Language", "ti"), ("Input.Person.Languages[0].Dialect", "fra Asmara"),
            ("Input.Person.Languages[0].Interpreter", nameof(InterpreterNeed.ByScreen)), ("Input.Person.Municipality", "Halden"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Ingenting er registrert ennå.").ShouldSay("Ingen av dem dere finner i Samløp, likner.");
        page = await page.Post("person", ("Input.IsLookedThrough", "true"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Hva skal du bruke opplysningene til?").ShouldNotSay(family);

        page = await page.Follow("Anbefale og ta inn");
        page.Title.ShouldBe($"Prøve {family}");
        page.Under("Hvem personen er").ShouldContain("1. februar 1990 (ikke kjent nøyaktig)");
        page.Under("Kontaktopplysninger").ShouldContain("400 00 000");
        page.Under("Språk og språknivå").ShouldContain("fra Asmara. Trenger tolk på skjerm");
        page.Under("Rett og målgruppe").ShouldContain("Halden");
    }

    [Fact, Requirement("K-01")]
    public async Task Number_IsStoredEncrypted_AndStandsOnNoPage()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var digits = NationalIdentityNumbers.Synthetic(TestData.Next());
        var page = await As(adviser).Get(PersonUrls.New);
        page = await page.Post("person", ("Input.Person.FamilyName", "Nummer"), ("Input.Person.BirthDate", "01.02.1980"), ("Input.Person.Number", digits));
        page.Document.QuerySelector("input[name='Input.Person.Number']")!.GetAttribute("value").ShouldBeNullOrEmpty();
        page = await page.Post("person", ("Input.IsLookedThrough", "true"));
        var id = new PersonId(Guid.Parse(page.Url.Split('/')[^1].Split('?')[0]));
        var held = await Read(db => db.Set<HeldNumber>().SingleAsync(n => n.Person == id));
        Host.Services.GetRequiredService<PersonNumbers>().Decrypt(held.Content).Reveal().ShouldBe(digits);
        (await As(adviser).Get(PersonData.Card(id))).Under("Hvem personen er").ShouldContain("Registrert, men vises ikke");
    }

    [Fact, Requirement("K-01")]
    public async Task PersonOfTheSameBody_IsShown_BeforeASecondRecordIsMade()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var family = $"Likesen{TestData.Next()}";
        var known = await Given.APersonOf(adviser, family);
        var page = await As(adviser).Get(PersonUrls.New);
        page = await page.Post("person", ("Input.Person.GivenName", "Prøve"), ("Input.Person.FamilyName", family), ("Input.Person.BirthDate", "01.02.1990"));
        page.ShouldSay("Disse likner.");
        page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(PersonUrls.Card(known, SharingPurpose.RecommendAndTakeIn));
    }

    /// <summary>By a key of the name alone where a birth date is not known: one letter other, parts moved, a name left out.</summary>
    [Fact, Requirement("K-01")]
    public async Task SeveralThatAreAlike_AreAllShown_WithoutABirthDateToo()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var family = $"Flertallsen{TestData.Next()}";
        PersonId[] alike =
        [
            (await As(adviser).Submit(PersonData.Typed(family, "Prøve")).ShouldSucceed()).Person,
            (await As(adviser).Submit(PersonData.Typed(family.Replace('t', 'd'), "Prøve Navn")).ShouldSucceed()).Person,
            (await As(adviser).Submit(PersonData.Typed("Prøve", family)).ShouldSucceed()).Person,
        ];
        var other = (await As(adviser).Submit(PersonData.Typed($"Annensen{TestData.Next()}", "Helt")).ShouldSucceed()).Person;
        var page = await (await As(adviser).Get(PersonUrls.New)).Post(
            "person", ("Input.Person.GivenName", "Prøve"), ("Input.Person.FamilyName", family), ("Input.Person.BirthDateIsUnsure", "true"));
        var links = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        foreach (var person in alike) links.ShouldContain(PersonUrls.Card(person, SharingPurpose.RecommendAndTakeIn));
        links.ShouldNotContain(PersonUrls.Card(other, SharingPurpose.RecommendAndTakeIn));
    }

    /// <summary>Whether another body has recorded the person is not told: the page is the same to the letter.</summary>
    [Fact, Requirement("K-01"), Requirement("K-02")]
    public async Task PersonOfAnotherBody_IsNotTold_AndIsNotedForWhoMerges()
    {
        var (adviser, other) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var (known, unknown) = ($"Skjultsen{TestData.Next()}", $"Ukjentsen{TestData.Next()}");
        var hidden = await Given.APersonOf(other, known);
        (string, string?)[] Form(string family) =>
            [("Input.Person.GivenName", "Prøve"), ("Input.Person.FamilyName", family), ("Input.Person.BirthDate", "01.02.1990")];

        var ofKnown = await (await As(adviser).Get(PersonUrls.New)).Post("person", Form(known));
        var ofUnknown = await (await As(adviser).Get(PersonUrls.New)).Post("person", Form(unknown));
        ofKnown.Text.ShouldBe(ofUnknown.Text);
        ofKnown.ShouldSay("Andre organisasjoner kan ha registrert den samme personen");

        await ofKnown.Post("person", ("Input.IsLookedThrough", "true"));
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().Where(e => e.Code == "persons.person.registered").OrderBy(e => e.Sequence).LastAsync()))
            .Data.ShouldContain(hidden.Value.ToString());
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidAtEachField()
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var page = await (await As(adviser).Get(PersonUrls.New)).Post("person", ("Input.Person.Number", "12345678901"), ("Input.Person.Phone", "x"),
            ("Input.Person.Email", "x"), ("Input.Person.MunicipalityFrom", "x"), ("Input.Person.Municipality", "Halden"));
        page.FieldErrors.Keys.ShouldBe(
            ["Input.Person.FamilyName", "Input.Person.BirthDate", "Input.Person.Number", "Input.Person.Phone", "Input.Person.Email", "Input.Person.MunicipalityFrom"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task OrganisationThatTheTableDoesNotKnow_RegistersNobody()
    {
        var municipality = await Given.AnOrganisation(OrganisationKind.Municipality);
        var consultant = await Given.AMember(Role.NavContact, municipality);
        await As(consultant).Submit(PersonData.Typed("Ingen")).ShouldBeRefused(RegisterPerson.OutsideTheTable);
    }

    [Fact]
    public Task RoleThatRegistersNobody_IsRefused() => ByEachRoleWithout<RegisterPerson>(async member =>
    {
        await As(member).Submit(PersonData.Typed("Ingen")).ShouldBeRefused(Refusal.NotAllowed);
        (await As(member).Get(PersonUrls.New)).ShouldBe(HttpStatusCode.Forbidden);
    });
}

public sealed class RegisterPersonTests_OnSqlite(SqliteHost host) : RegisterPersonTests(host), IClassFixture<SqliteHost>;

public sealed class RegisterPersonTests_OnPostgres(PostgresHost host) : RegisterPersonTests(host), IClassFixture<PostgresHost>;
