using System.Text;
using System.Text.Json;
using System.Xml;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Orders;
using Samlop.Platform.Amounts;
using Samlop.Platform.Identifiers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>An order as files for the ledger and for a bank.</summary>
public class OrderFileTests
{
    private static readonly OrderPayer Payer = new("Direktoratet for prøver", AccountNumber.Parse("12345678903"));

    [Theory]
    [InlineData(OrderFile.Pain03)]
    [InlineData(OrderFile.Pain09)]
    public void ForABank_IsValidAgainstTheSchema(string format)
    {
        var document = new XmlDocument();
        document.Schemas.Add(null, Path.Combine(Repository.Root, "tests", "Samlop.Tests", "Grants", "Pay", "Schemas", format + ".xsd"));
        document.Load(new MemoryStream(OrderFile.Of(AnOrder(), format, Payer)!.Content));
        var wrong = new List<string>();
        document.Validate((_, e) => wrong.Add(e.Message));
        wrong.ShouldBeEmpty();
        var ns = new XmlNamespaceManager(document.NameTable);
        ns.AddNamespace("p", document.DocumentElement!.NamespaceURI);
        string Of(string path) => document.SelectSingleNode(path, ns)!.InnerText;
        Of("//p:GrpHdr/p:NbOfTxs").ShouldBe("2");
        Of("//p:GrpHdr/p:CtrlSum").ShouldBe("1000000.01");
        var keys = document.SelectNodes("//p:EndToEndId", ns)!.Cast<XmlNode>().Select(n => n.InnerText).ToList();
        keys.Distinct().Count().ShouldBe(2);
        keys.ShouldAllBe(k => k.Length == 32);
    }

    [Fact]
    public void ForABank_NeedsAPayer() => OrderFile.Of(AnOrder(), OrderFile.Pain09, null).ShouldBeNull();

    [Fact]
    public void AllFormats_SayTheSameSums_AndTheSameBytesEachTime()
    {
        var order = AnOrder();
        var csv = Encoding.UTF8.GetString(OrderFile.Of(order, OrderFile.Csv, null)!.Content);
        foreach (var words in new[] { "750000.00", "250000.01", "'=HYPERLINK" }) csv.ShouldContain(words);
        using var json = JsonDocument.Parse(OrderFile.Of(order, OrderFile.Json, null)!.Content);
        json.RootElement.GetProperty("sum").GetDecimal().ShouldBe(1_000_000.01m);
        foreach (var format in new[] { OrderFile.Csv, OrderFile.Json, OrderFile.Pain03, OrderFile.Pain09 })
            OrderFile.Of(order, format, Payer)!.Content.ShouldBe(OrderFile.Of(order, format, Payer)!.Content);
        OrderFile.Of(order, "xlsx", Payer).ShouldBeNull();
    }

    private static PaymentOrder AnOrder()
    {
        var order = new PaymentOrder(new(Guid.NewGuid()), 2022, 3, "9999", "60", new(Guid.NewGuid()), Acting.Noon);
        order.Add(Line(order, 1, 75_000_000, "Eventyrdal fylkeskommune"));
        order.Add(Line(order, 2, 25_000_001, "=HYPERLINK(\"x\") & <Co>\u0001 \u202E" + new string('å', 200)));
        return order;
    }

    private static PaymentOrderLine Line(PaymentOrder order, int number, long ore, string name) => new(
        order.Id, number,
        new Payment(new(Guid.NewGuid()), new AwardId(Guid.NewGuid()), 1, Money.FromOre(ore), Acting.Day, new(Guid.NewGuid()), Acting.Noon),
        new OrderReceiver(name, null, "12345678903", "2022/00001"), "2022/00001 1");
}
