namespace Samlop.Grants.Control;

/// <summary>The addresses of controls.</summary>
public static class ControlUrls
{
    public const string List = "/kontroll";
    public const string Table = "/kontroll/tabell";
    public const string Draws = "/kontroll/trekninger";

    public static string Control(ControlCaseId id) => $"{List}/{id.Value}";

    /// <summary>Where the county answers findings.</summary>
    public static string Findings(ControlCaseId id) => $"{Control(id)}#funn";

    public static string Draw(ControlDrawId id) => $"{Draws}/{id.Value}";

    public static string DrawTable(ControlDrawId id) => $"{Draw(id)}/tabell";
}
