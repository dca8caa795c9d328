namespace Samlop.Knowledge.Information;

/// <summary>Addresses of information for newcomers.</summary>
public static class InformationUrls
{
    public const string List = "/informasjon";

    public static string Of(string page) => $"{List}/{page}";
}
