namespace Pipeline.People;

/// <summary>What a record keeps of a person, in the order in which it is shown.</summary>
public enum PersonField
{
    /// <summary>No. KK.</summary>
    Kk,

    /// <summary>Nama lengkap.</summary>
    Name,

    /// <summary>Tempat lahir.</summary>
    BirthPlace,

    /// <summary>Tanggal lahir.</summary>
    BirthDate,

    /// <summary>Jenis kelamin.</summary>
    Sex,

    /// <summary>Hubungan dengan kepala keluarga.</summary>
    Relation,

    /// <summary>Status kawin.</summary>
    Marital,

    /// <summary>Alamat.</summary>
    Address,

    /// <summary>RT, three digits.</summary>
    Rt,

    /// <summary>RW, three digits.</summary>
    Rw,

    /// <summary>Where the person lives: the deepest area that could be settled.</summary>
    Area,

    /// <summary>Pekerjaan.</summary>
    Occupation,

    /// <summary>Pendidikan.</summary>
    Education,

    /// <summary>Disabilitas.</summary>
    Disability,

    /// <summary>Desil, 1 to 10.</summary>
    Desil,

    /// <summary>Penghasilan a month, in rupiah: a figure, or a range as written (<c>500000-1000000</c>, <c>&lt;1000000</c>, <c>&gt;2000000</c>).</summary>
    Income,

    /// <summary>Status: present, or the reason for leaving the list.</summary>
    Status,

    /// <summary>Keterangan.</summary>
    Note,
}
