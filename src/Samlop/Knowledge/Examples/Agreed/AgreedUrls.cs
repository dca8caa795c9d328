using Samlop.Agreements.Agree;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>The addresses of examples from agreements.</summary>
public static class AgreedUrls
{
    public const string List = ExampleUrls.List + "/fra-avtaler";
    public const string Table = List + "/tabell";
    public const string New = List + "/ny";

    /// <summary>In the address of a new one: the agreement that it is from.</summary>
    public const string AgreementKey = "avtale";

    public static string Of(AgreedExampleId id) => $"{List}/{id.Value}";

    public static string Change(AgreedExampleId id) => $"{Of(id)}/endre";

    public static string NewFrom(AgreementId agreement) => $"{New}?{AgreementKey}={agreement.Value}";
}
