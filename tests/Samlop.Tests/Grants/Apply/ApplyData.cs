using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Applications as tests are given them, made by the use cases themselves.</summary>
internal static class ApplyData
{
    /// <summary>A county with a chief executive and two who write.</summary>
    public static async Task<CountyPeople> ACounty(this TestData given)
    {
        var organisation = await given.AnOrganisation(OrganisationKind.County);
        return new CountyPeople(await given.AMember(Role.ProjectLead, organisation), await given.AMember(Role.ProjectLead, organisation), await given.AMember(Role.ChiefExecutive, organisation));
    }

    /// <summary>A call that closes at the end of the day, published by a directorate of its own.</summary>
    /// <param name="with">What it says in other fields than it otherwise would.</param>
    public static async Task<(Directorate Imdi, string Number)> AnOpenCall(this TestData given, DateOnly? deadline = null, params (string Part, string Field, string Value)[] with)
    {
        var imdi = await given.ADirectorate();
        var last = deadline ?? given.Host.Today.AddDays(2);
        var number = await given.ACompleteCall(imdi.Officer, last);
        foreach (var part in with.Select(w => w.Part).Append("applying").Distinct())
        {
            var input = await given.PartInput(number, CallStructure.Form.Part(part)!, last);
            input.Fields.RemoveAll(f => f.Key == "deadlineTime");
            foreach (var (_, field, value) in with.Where(w => w.Part == part)) input.Fields.Single(f => f.Key == field).Value = value;
            await given.Host.As(imdi.Officer).Submit(input).ShouldSucceed();
        }

        await given.Host.As(imdi.Officer).Submit(new SendCall.Input { Call = await given.IdOf(number) }).ShouldSucceed();
        await given.Host.As(imdi.Other).Submit(await given.Publishing(await given.IdOf(number))).ShouldSucceed();
        return (imdi, number);
    }

    public static async Task<GrantApplicationId> ABegunApplication(this TestData given, Member by, string number) =>
        (await given.Host.As(by).Submit(new StartApplication.Input { Call = await given.IdOf(number) }).ShouldSucceed()).Application;

    /// <summary>With all that stops sending answered.</summary>
    public static async Task<GrantApplicationId> ACompleteApplication(this TestData given, Member by, string number, string? budgetYear = null)
    {
        var id = await given.ABegunApplication(by, number);
        foreach (var part in new[] { "reason", "cooperation", "methods" }) await given.Host.As(by).Submit(await given.Answers(id, part, ("text", $"Om {part}."), ("structures", "Samarbeid med Nav."))).ShouldSucceed();
        await given.Host.As(by).Submit(await given.Rows(id, "trade", ["Helsearbeiderfaget", "Navs bedriftsundersøkelse", "340 stillinger", "2021"])).ShouldSucceed();
        await given.Host.As(by).Submit(await given.Rows(id, "budget", [budgetYear ?? await given.BudgetYear(id), "other", "Prosjektleder", "grant", "800 000"])).ShouldSucceed();
        return id;
    }

    public static async Task<GrantApplicationId> AConfirmedApplication(this TestData given, CountyPeople county, string number)
    {
        var id = await given.ACompleteApplication(county.Lead, number);
        await given.Host.As(county.Director).Submit(await given.ConfirmInput(id)).ShouldSucceed();
        return id;
    }

    /// <summary>A sent application, to which these people of the directorate are impartial.</summary>
    public static async Task<GrantApplicationId> ASentApplication(this TestData given, CountyPeople county, string number, params Member[] impartial)
    {
        var id = await given.AConfirmedApplication(county, number);
        await given.Host.As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await given.Impartial(id, impartial);
        return id;
    }

    /// <summary>These people of the directorate have declared that nothing stands against their working on the application.</summary>
    public static async Task Impartial(this TestData given, GrantApplicationId id, params Member[] people)
    {
        foreach (var person in people) await given.Host.As(person).Submit(new DeclareImpartiality.Input { About = Subject.Of(id), Answer = nameof(ImpartialityAnswer.NoGround) }).ShouldSucceed();
    }

    public static async Task<ConfirmApplication.Input> ConfirmInput(this TestData given, GrantApplicationId id) =>
        new() { Application = id, Seen = (await given.Application(id)).ReadContent().Hash(), Stands = true };

    public static async Task<GrantApplication> Application(this TestData given, GrantApplicationId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<GrantApplication>().WithAll().Include(a => a.Sent).ThenInclude(s => s.Content).SingleAsync(a => a.Id == id);
    }

    /// <summary>A file that was received, put to the application without the page.</summary>
    public static async Task AnAttachment(this TestData given, Member by, GrantApplicationId id, string kind = "demand", string name = "behov.txt")
    {
        var file = await given.Host.Services.GetRequiredService<FileStore>().Keep(System.Text.Encoding.UTF8.GetBytes($"Innholdet i {name}"), name, FileKind.Text, CancellationToken.None);
        await given.Host.As(by).Submit(new AddAttachment.Input { Application = id, Kind = kind, Files = [file] }).ShouldSucceed();
    }

    /// <summary>Chooses a file on the attachments page and sends it, as a browser does.</summary>
    public static async Task<Page> Attach(this Client client, GrantApplicationId id, string name, byte[] bytes, string kind = "demand")
    {
        var page = await client.Get(ApplyUrls.Attachments(id));
        var form = page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "add");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        content.Add(new StringContent(kind), "AddInput.Kind");
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "AddInput.Files", name);
        return await Page.Read(client, await client.Http.PostAsync(new Uri(ApplyUrls.Attachments(id), UriKind.Relative), content));
    }

    /// <summary>Fields of a part as typed, over what is saved.</summary>
    public static async Task<SaveApplicationPart.Input> Answers(this TestData given, GrantApplicationId id, string part, params (string Key, string? Value)[] fields)
    {
        var saved = (await given.Application(id)).Parts.Single(p => p.Part == part);
        return new SaveApplicationPart.Input
        {
            Application = id,
            Part = part,
            BasedOn = saved.Version,
            Fields = [.. fields.Select(f => new TypedAnswer { Key = f.Key, Value = f.Value })],
        };
    }

    /// <summary>Rows of a part as typed, over what is saved.</summary>
    public static async Task<SaveApplicationPart.Input> Rows(this TestData given, GrantApplicationId id, string part, params string?[][] rows)
    {
        var input = await given.Answers(id, part);
        var list = ApplicationCatalogue.All.Part(part)!.Questions.First(q => q.Kind == QuestionKind.Rows).Key;
        input.Rows = [.. rows.Select(cells => new TypedRow { List = list, Cells = [.. cells] })];
        return input;
    }

    public static async Task<string> BudgetYear(this TestData given, GrantApplicationId id) =>
        (await given.Application(id)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The people of a county: two who write, and the chief executive.</summary>
internal sealed record CountyPeople(Member Lead, Member Other, Member Director);
