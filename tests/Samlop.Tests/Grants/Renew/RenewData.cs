using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Letters.Inbox;
using Samlop.Platform.Text;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Renew;

/// <summary>Awards of a year and calls of the next, as tests are given them.</summary>
internal static class RenewData
{
    /// <summary>A published call of a year, for a trial of 2022 to 2026 of at most four years.</summary>
    public static async Task<string> ACallOf(this TestData given, int year, Directorate imdi, string? continued = null)
    {
        var officer = given.Host.As(imdi.Officer);
        var number = (await officer.Submit(new StartCall.Input { Number = $"{TestData.Next() % 900 + 1}-{year}", Title = CallData.Title }).ShouldSucceed()).Number;
        foreach (var part in CallStructure.Form.Parts)
        {
            var input = await given.PartInput(number, part, given.Host.Today.AddDays(20));
            foreach (var field in input.Fields)
            {
                field.Value = (part.Key, field.Key) switch
                {
                    ("trial", "fromYear") => "2022",
                    ("trial", "toYear") => "2026",
                    ("frame", "amount") => "5 000 000",
                    ("frame", "maxYears") => "4",
                    ("applying", "decision") => given.Host.Today.AddDays(40).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture),
                    _ => field.Value,
                };
                if (field.Key == CallStructure.Continued && continued is not null) field.Chosen = [.. continued.Split(' ')];
            }

            await officer.Submit(input).ShouldSucceed();
        }

        await officer.Submit(new SendCall.Input { Call = await given.IdOf(number) }).ShouldSucceed();
        await given.Host.As(imdi.Other).Submit(await given.Publishing(await given.IdOf(number))).ShouldSucceed();
        return number;
    }

    /// <summary>
    /// An accepted award for 2022, on an application with amounts for 2022 and 2023 and with two partners: one of them ends with the year.
    /// </summary>
    /// <param name="partners">Of the register.</param>
    public static async Task<SentLetter> AnAwardOf2022(this TestData given, params Organisation[] partners)
    {
        given.Host.Today = new DateOnly(2022, 3, 1);
        var imdi = await given.ADirectorate();
        var number = await given.ACallOf(2022, imdi);
        var county = await given.ACounty();
        var lead = given.Host.As(county.Lead);
        var id = await given.ACompleteApplication(county.Lead, number);
        await lead.Submit(await given.Rows(id, "budget", ["2022", "other", "Prosjektleder", "grant", "800 000"], ["2022", "other", "Lokaler", "own", "100 000"], ["2023", "other", "Prosjektleder", "grant", "500 000"])).ShouldSucceed();
        if (partners.Length > 0) await lead.Submit(await given.Rows(id, "partners", [.. partners.Select(p => new[] { "other", p.Name, "Er med.", p.Name })])).ShouldSucceed();
        await given.AnAttachment(county.Lead, id);
        await given.Host.As(county.Director).Submit(await given.ConfirmInput(id)).ShouldSucceed();
        await lead.Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await given.Impartial(id, imdi.Officer, imdi.Decider);
        var content = LetterData.Content(DecisionKind.Award, 2022, given.Host.Today.AddDays(30));
        var decided = new DecidedCase(imdi, county, id, number, await given.ADecision(imdi, id, number, content), content);
        var sent = await given.Sent(decided, decided.Decision, NorwegianForm.Nb);
        await lead.Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        await given.Host.As(county.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        return sent;
    }
}
