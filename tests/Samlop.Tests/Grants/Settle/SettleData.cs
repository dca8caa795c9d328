using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Settle;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Text;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Pay;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Settle;

/// <summary>The year after, and letters of claims, as tests are given them.</summary>
internal static class SettleData
{
    /// <summary>The same county has an award of the year of today too, from another call.</summary>
    public static async Task<Paying> ANextAward(this TestData given, CountyPeople county)
    {
        // Its call was open when the first one was.
        var host = given.Host;
        var now = host.Today;
        host.Today = Acting.Day;
        var (imdi, number) = await given.AnOpenCall();
        var application = await given.ASentApplication(county, number, imdi.Officer, imdi.Decider);
        var content = LetterData.Content(DecisionKind.Award, now.Year, now.AddDays(30));
        var decision = await given.ADecision(imdi, application, number, content);
        var sent = await given.Sent(new DecidedCase(imdi, county, application, number, decision, content), decision);
        await host.As(county.Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        await host.As(county.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        host.Today = now;
        return new Paying(sent, now.Year, imdi.Officer, imdi.Officer, imdi.Officer);
    }

    public static DispatchLetter.Input ClaimLetter(RecoveryId recovery) =>
        new() { Kind = RecoveryLetters.Claim.Code, Matter = recovery.Value, Form = nameof(NorwegianForm.Nb) };
}
