using System.Globalization;

namespace Samlop.Agreements.Signals;

/// <summary>The addresses of steering signals.</summary>
public static class SignalUrls
{
    public const string List = AgreementUrls.List + "/styringssignaler";
    public const string Table = List + "/tabell";
    public const string New = List + "/nytt";

    public static string Signal(SteeringSignalId id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id.Value}");

    public static string Change(SteeringSignalId id) => Signal(id) + "/endre";
}
