namespace Pipeline.Samples;

/// <summary>A people with its way of naming: given names, second names, and how often a person has only one name.</summary>
internal sealed record Culture(string Name, IReadOnlyList<string> Men, IReadOnlyList<string> Women, IReadOnlyList<string> Second, int OneNamePercent)
{
    public static readonly Culture Dayak = new(
        "Dayak",
        ["Agau", "Ardianto", "Bangking", "Deser", "Duwel", "Elbi", "Gerson", "Hendrikus", "Igan", "Itak", "Jaya", "Kasmir", "Lambang", "Lewis", "Mantir", "Markus", "Nyahu", "Panut", "Rano", "Sahiwan", "Tarung", "Ugoi", "Untung", "Yupiter"],
        ["Bulau", "Dewi", "Enyi", "Ester", "Ina", "Kristina", "Lamiang", "Lisnawati", "Meri", "Mety", "Norlela", "Nyai", "Renita", "Rusni", "Santi", "Tari", "Teresia", "Tiwi", "Yanti", "Yetri"],
        ["Antang", "Bajang", "Djaga", "Ganti", "Lambung", "Mahar", "Nahan", "Ngabe", "Rampai", "Ranan", "Salilah", "Sawung", "Silam", "Tundan", "Tuwan", "Usop"],
        12);

    // The typographic apostrophe is what Word and Excel make of a typed one: the reason why encodings matter here.
    public static readonly Culture Banjar = new(
        "Banjar",
        ["Abdul", "Ahmad", "Arbain", "Fahruddin", "Hairudin", "Ilham", "Jailani", "Ma’mun", "Mas’ud", "Muhammad", "Rahmat", "Rusdi", "Saidi", "Sarkani", "Syahrani", "Yusran"],
        ["Aisyah", "Hamidah", "Jamilah", "Jum’ah", "Khadijah", "Mahrita", "Masitah", "Mastura", "Norhayati", "Nurul", "Raudah", "Rusdiana", "Salasiah", "Siti", "Zainab"],
        ["Arsyad", "Asmawi", "Basri", "Gafuri", "Hasanah", "Jannah", "Laila", "Maulana", "Noor", "Rahman", "Ramadhan", "Rahmah", "Saleh", "Wahidah", "Yusuf"],
        18);

    public static readonly Culture Jawa = new(
        "Jawa",
        ["Agus", "Bambang", "Eko", "Jumadi", "Mulyono", "Ngatimin", "Paijo", "Slamet", "Sugeng", "Supriyadi", "Sutrisno", "Suwarno", "Tukiman", "Wagimin", "Yanto"],
        ["Endang", "Lasmi", "Ngatini", "Painem", "Partini", "Rini", "Sri", "Suharti", "Sumiati", "Suparti", "Tumini", "Wagiyem", "Warsini", "Yuliana"],
        ["Handayani", "Hartono", "Kurniawan", "Lestari", "Nugroho", "Prasetyo", "Pratiwi", "Purnomo", "Santoso", "Saputro", "Setiawan", "Utami", "Wahyuni", "Wibowo"],
        38);

    public static readonly Culture Kutai = new(
        "Kutai",
        ["Aji", "Awang", "Bahrun", "Darmawan", "Encek", "Hamdani", "Herman", "Jafar", "Kaharudin", "Lukman", "Sabran", "Syarifuddin", "Udin"],
        ["Dayang", "Fatmawati", "Hasnah", "Ida", "Juriah", "Kartini", "Mariana", "Nuraini", "Ramlah", "Rohani", "Saniah", "Sarinah"],
        ["Akhmad", "Alimin", "Bakri", "Effendi", "Hidayah", "Ismail", "Kasim", "Rasyid", "Sulaiman", "Syahrir", "Tahir"],
        22);

    /// <summary>Given names of those born since 2000, whatever the people.</summary>
    public static readonly IReadOnlyList<string> YoungMen =
        ["Aditya", "Andika", "Bagas", "Dimas", "Fajar", "Galang", "Ilham", "Kevin", "Raka", "Rangga", "Rendi", "Rizky", "Yoga"];

    public static readonly IReadOnlyList<string> YoungWomen =
        ["Amelia", "Anisa", "Aulia", "Citra", "Dinda", "Elsa", "Intan", "Kezia", "Nabila", "Natasya", "Putri", "Salsabila", "Zahra"];
}
