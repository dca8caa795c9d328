using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.Pay.Orders;

/// <summary>Who pays, as a bank must have it; set where the program is run.</summary>
public sealed record OrderPayer(string Name, AccountNumber Account)
{
    /// <summary>Null where it is not set: then there are no files for a bank.</summary>
    /// <exception cref="Platform.StartRefused">The account is none.</exception>
    public static OrderPayer? Read(IConfiguration configuration)
    {
        var (name, account) = (configuration["Samlop:Payer:Name"], configuration["Samlop:Payer:Account"]);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(account)) return null;
        return AccountNumber.TryParse(account, out var number)
            ? new OrderPayer(name.Trim(), number)
            : throw new Platform.StartRefused("Samlop:Payer:Account is no Norwegian account number.");
    }
}

/// <summary>
/// En ordre som fil: for the agency's ledger as CSV and JSON, for a bank as pain.001.001.03 and .09 (ISO 20022). Made from the frozen lines
/// alone, so that the same order always gives the same bytes.
/// </summary>
public static class OrderFile
{
    public const string Csv = "csv";
    public const string Json = "json";
    public const string Pain03 = "pain.001.001.03";
    public const string Pain09 = "pain.001.001.09";

    private const int MostSigns = 140;
    private const string Currency = "NOK";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The content of a file, its kind and its ending.</summary>
    public sealed record Made(byte[] Content, string ContentType, string Ending);

    /// <summary>Null where there is no such format, or it lacks a payer.</summary>
    public static Made? Of(PaymentOrder order, string format, OrderPayer? payer) => format switch
    {
        Csv => new(OfCsv(order), "text/csv; charset=utf-8", ".csv"),
        Json => new(OfJson(order), "application/json", ".json"),
        Pain03 or Pain09 when payer is not null => new(OfPain(order, payer, format), "application/xml", ".xml"),
        _ => null,
    };

    private static byte[] OfCsv(PaymentOrder order)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvTableWriter(stream, forMachines: true))
        {
            csv.Headings(
                ["ordre", "linje", "betaling", "budsjettar", "kapittel", "post", "mottaker", "orgnr", "konto", "belop", "sak", "tekst"]);
            foreach (var line in order.Lines.OrderBy(l => l.Number))
                csv.Row(
                [
                    order.Number, line.Number, line.Key, order.Year, order.Chapter, order.Item, line.Name, line.OrganisationNumber,
                    line.Account, line.Amount, line.Case, line.Reference,
                ]);
        }

        return stream.ToArray();
    }

    private static byte[] OfJson(PaymentOrder order) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Ordre = order.Number,
            Budsjettar = order.Year,
            Kapittel = order.Chapter,
            Post = order.Item,
            Laget = order.MadeAt,
            Antall = order.Lines.Count,
            Sum = order.Sum,
            Linjer = order.Lines.OrderBy(l => l.Number).Select(l => new
            {
                Linje = l.Number,
                Betaling = l.Key,
                Mottaker = l.Name,
                Orgnr = l.OrganisationNumber,
                Konto = l.Account,
                Belop = l.Amount,
                Sak = l.Case,
                Tekst = l.Reference,
            }),
        },
        Written);

    private static byte[] OfPain(PaymentOrder order, OrderPayer payer, string version)
    {
        XNamespace ns = "urn:iso:std:iso:20022:tech:xsd:" + version;
        var day = OsloClock.DateIn(order.MadeAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var made = order.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "Z";
        var (count, sum) = (order.Lines.Count, Amount(order.Sum.Kroner));
        XElement E(string name, params object?[] content) => new(ns + name, content);
        XElement Account(string name, string number) =>
            E(name, E("Id", E("Othr", E("Id", number), E("SchmeNm", E("Cd", "BBAN")))), E("Ccy", Currency));
        var document = new XDocument(
            new XDeclaration("1.0", "utf-8", null),
            E("Document",
                E("CstmrCdtTrfInitn",
                    E("GrpHdr",
                        E("MsgId", order.Id.Value.ToString("N")),
                        E("CreDtTm", made),
                        E("NbOfTxs", count),
                        E("CtrlSum", sum),
                        E("InitgPty", E("Nm", Plain(payer.Name)))),
                    E("PmtInf",
                        E("PmtInfId", order.Number),
                        E("PmtMtd", "TRF"),
                        E("NbOfTxs", count),
                        E("CtrlSum", sum),
                        E("ReqdExctnDt", version == Pain03 ? day : E("Dt", day)),
                        E("Dbtr", E("Nm", Plain(payer.Name))),
                        Account("DbtrAcct", payer.Account.Value),
                        E("DbtrAgt", E("FinInstnId", E("Othr", E("Id", "NOTPROVIDED")))),
                        order.Lines.OrderBy(l => l.Number).Select(l => E("CdtTrfTxInf",
                            E("PmtId", E("InstrId", l.Number), E("EndToEndId", l.Key)),
                            E("Amt", new XElement(ns + "InstdAmt", new XAttribute("Ccy", Currency), Amount(l.Amount.Kroner))),
                            E("Cdtr", E("Nm", Plain(l.Name))),
                            Account("CdtrAcct", l.Account),
                            E("RmtInf", E("Ustrd", Plain(l.Reference)))))))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            document.Save(writer);
        return stream.ToArray();
    }

    private static string Amount(decimal kroner) => kroner.ToString("0.00", CultureInfo.InvariantCulture);

    // What a file of XML must not hold, and no more signs than the schema takes.
    private static string Plain(string text)
    {
        var plain = string.Concat(TypedSigns.Clean(text).Where(XmlConvert.IsXmlChar));
        return plain.Length > MostSigns ? plain[..MostSigns] : plain;
    }
}
