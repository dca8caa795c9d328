using Samlop.Grants.Apply;
using Samlop.Questionnaires;

namespace Samlop.Tests.Grants.Apply;

/// <summary>What was sent is read for as long as it is kept, and its hash is the one on the receipt.</summary>
public class FrozenContentTests
{
    private const string Sent =
        """
        {"application":"55555555-5555-7555-8555-555555555555","call":"66666666-6666-7666-8666-666666666666","parts":{"budget":{"fields":{},"lists":{"lines":[{"code":"lines-1","cells":{"amount":"80000000","cost":"other","source":"grant","what":"Prosjektleder & reiser","year":"2022"}}]}},"experience":{"fields":{},"lists":{}},"reason":{"fields":{"text":"Vi trenger «fagfolk»\n– nå."},"lists":{}}},"attachments":[{"id":"77777777-7777-7777-8777-777777777777","name":"nav.pdf","kind":"letter","hash":"aa","size":12,"partner":"partners-1"},{"id":"88888888-8888-7888-8888-888888888888","name":"behov.txt","kind":"demand","hash":"bb","size":3}]}
        """;

    [Fact]
    public void ContentThatWasSent_IsReadAndWrittenAsItWas_WithTheSameHash()
    {
        var content = ApplicationContent.Read(Sent);

        content.Write().ShouldBe(Sent);
        content.Hash().ShouldBe("bdac5029ccadc235f3d81cb9618360511be3b51fb3456090b904fe5df45bda66");
        content.Part("reason").Text("text").ShouldBe("Vi trenger «fagfolk»\n– nå.");
        content.BudgetLines.Single().Cell("what").ShouldBe("Prosjektleder & reiser");
    }

    [Fact]
    public void PartOfADraft_IsWrittenAsItAlwaysWas()
    {
        var answers = Answers.Empty;
        answers.Fields["size"] = "18";
        answers.Lists["lines"] = [new AnswerRow("lines-1", new Dictionary<string, string> { ["year"] = "2022", ["amount"] = "100" })];

        answers.Write().ShouldBe("""{"fields":{"size":"18"},"lists":{"lines":[{"code":"lines-1","cells":{"amount":"100","year":"2022"}}]}}""");
        Answers.Empty.Write().ShouldBe("""{"fields":{},"lists":{}}""");
    }
}
