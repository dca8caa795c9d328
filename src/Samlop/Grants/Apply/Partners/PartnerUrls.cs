namespace Samlop.Grants.Apply.Partners;

/// <summary>The addresses of partners: of the county that asks, and of the organisations that are asked.</summary>
public static class PartnerUrls
{
    public const string List = "/partnere";

    /// <summary>A request, for the organisation that is asked.</summary>
    public static string Ask(PartnerAskId id) => $"{List}/{id.Value}";

    /// <summary>All partners of an application, for the county.</summary>
    public static string Of(GrantApplicationId id) => $"{ApplyUrls.Application(id)}/partnere";
}
